package poolinglab.coursework.compile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * The process that compiles: reads {@link CompilerRequest}s, writes {@link CompilerReply}s, until
 * its input ends. Running out of memory ends it; {@link Compiler} starts another.
 */
public final class CompilerProcess {
  private static final int WARM_UP_ROUNDS = 3;
  private static final CompilerRequest WARM_UP =
      new CompilerRequest(
          Map.of(
              "Warm.java",
              """
              class Warm {
                record Pair(int a, String b) {}
                static float[][] up(float[][] image) {
                  float[][] output = new float[image.length / 2][image[0].length / 2];
                  for (float[] row : output) {
                    for (int i = 0; i < row.length; i++) {
                      row[i] = Math.max(row[i], new Pair(i, "pair " + i).a());
                    }
                  }
                  Runnable nothing = () -> System.out.println(java.util.List.of(1, 2));
                  nothing.run();
                  return output;
                }
              }
              """),
          "");

  private CompilerProcess() {}

  /** Takes no arguments. */
  public static void main(String[] args) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
    // The pipes are ours; javac gets none of them.
    System.setIn(InputStream.nullInputStream());
    System.setOut(System.err);
    endWithParent();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      out.writeByte(CompilerReply.NO_COMPILER);
      out.flush();
      return;
    }
    Javac javac = new Javac(compiler);
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      javac.compile(WARM_UP);
    }
    out.writeByte(CompilerReply.READY);
    out.flush();
    answer(javac, in, out);
  }

  private static void answer(Javac javac, DataInputStream in, DataOutputStream out)
      throws IOException {
    while (true) {
      CompilerRequest request;
      try {
        request = CompilerRequest.read(in);
      } catch (EOFException finished) {
        // No caller is left.
        return;
      }
      CompilerReply.write(out, compile(javac, request));
    }
  }

  private static Compiled compile(Javac javac, CompilerRequest request) {
    try {
      return javac.compile(request);
    } catch (StackOverflowError tooDeep) {
      return failed(
          request,
          "the compiler cannot follow this file: it is nested too deeply. Split the expression"
              + " or the blocks into several.");
    } catch (RuntimeException broken) {
      return failed(
          request,
          "the compiler itself failed on this file (%s). Write the unusual parts more simply."
              .formatted(broken.getClass().getName()));
    }
  }

  private static Compiled failed(CompilerRequest request, String message) {
    return new Compiled.Failed(List.of(CompileProblem.ofAll(request.onlyFile(), message)));
  }

  /** A compilation can last for ever, and its caller may be gone. */
  private static void endWithParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
  }
}
