package poolinglab.coursework.compile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the compiler process answers: a byte, then class files or problems. */
final class CompilerReply {
  /** Sent once, when the process has warmed up. */
  static final int READY = 'R';

  /** Sent instead, when this Java has no compiler. */
  static final int NO_COMPILER = 'N';

  private static final int CLASSES = 'C';
  private static final int FAILED = 'F';
  private static final int MOST_CLASSES = 10_000;

  private CompilerReply() {}

  static void write(DataOutputStream out, Compiled compiled) throws IOException {
    if (compiled instanceof Compiled.Classes classes) {
      out.writeByte(CLASSES);
      out.writeInt(classes.bytes().size());
      for (Map.Entry<String, byte[]> each : classes.bytes().entrySet()) {
        CompilerRequest.writeText(out, each.getKey());
        out.writeInt(each.getValue().length);
        out.write(each.getValue());
      }
    } else if (compiled instanceof Compiled.Failed failed) {
      out.writeByte(FAILED);
      out.writeInt(failed.problems().size());
      for (CompileProblem problem : failed.problems()) {
        write(out, problem);
      }
    }
    out.flush();
  }

  private static void write(DataOutputStream out, CompileProblem problem) throws IOException {
    CompilerRequest.writeText(out, problem.file());
    out.writeInt(problem.line());
    out.writeInt(problem.column());
    CompilerRequest.writeText(out, problem.message());
    CompilerRequest.writeText(out, problem.sourceLine());
  }

  static Compiled read(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    int count = in.readInt();
    if (count < 0 || count > MOST_CLASSES || kind != CLASSES && kind != FAILED) {
      throw new IOException(
          "the compiler process answered %d with %d pieces".formatted(kind, count));
    }
    Map<String, byte[]> classes = new TreeMap<>();
    List<CompileProblem> problems = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = CompilerRequest.readText(in);
      if (kind == CLASSES) {
        classes.put(name, CompilerRequest.readBytes(in));
      } else {
        problems.add(
            new CompileProblem(
                name,
                in.readInt(),
                in.readInt(),
                CompilerRequest.readText(in),
                CompilerRequest.readText(in)));
      }
    }
    return kind == CLASSES ? new Compiled.Classes(classes) : new Compiled.Failed(problems);
  }
}
