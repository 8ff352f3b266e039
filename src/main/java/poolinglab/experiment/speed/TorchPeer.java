package poolinglab.experiment.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import poolinglab.arrayfile.ArrayFile;
import poolinglab.conformance.PoolingCase;
import poolinglab.geometry.Border;
import poolinglab.geometry.PoolingSpec;
import poolinglab.geometry.Size;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;

/**
 * PyTorch in a process of its own, which waits for its turn like everybody else: a line asks, a
 * line answers. Inputs and answers go by way of {@code .npy} files.
 */
public final class TorchPeer implements AutoCloseable {
  private static final String SCRIPT = "torch_peer.py";
  private static final String INPUT = "input.npy";
  private static final String GRADIENT = "gradient.npy";
  private static final String ANSWER = "answer.npy";

  private final ObjectMapper mapper = new ObjectMapper();
  private final Path folder;
  private final Process process;
  private final PrintWriter requests;
  private final BufferedReader answers;
  private final String version;

  private TorchPeer(String python, Path folder) throws IOException {
    this.folder = folder;
    process =
        new ProcessBuilder(
                python, SCRIPT, String.valueOf(Runtime.getRuntime().availableProcessors()))
            .directory(folder.toFile())
            .redirectError(log().toFile())
            .start();
    requests = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    answers = process.inputReader(StandardCharsets.UTF_8);
    version = answers.readLine();
  }

  /**
   * Starts it.
   *
   * @param python the program, as {@code python3}
   * @throws SpeedException when there is no such program, or it has no PyTorch
   */
  public static TorchPeer start(String python) {
    try {
      Path folder = Files.createTempDirectory("pooling-peer-");
      try (InputStream source = TorchPeer.class.getResourceAsStream(SCRIPT)) {
        Files.copy(source, folder.resolve(SCRIPT));
      }
      return start(python, folder);
    } catch (IOException noRoom) {
      throw new UncheckedIOException(noRoom);
    }
  }

  private static TorchPeer start(String python, Path folder) throws IOException {
    try {
      TorchPeer peer = new TorchPeer(python, folder);
      if (peer.version != null && peer.version.startsWith("PyTorch")) {
        return peer;
      }
      String why = peer.lastWords();
      peer.close();
      throw missing(python, why, null);
    } catch (IOException noPython) {
      remove(folder);
      throw missing(python, noPython.getMessage(), noPython);
    }
  }

  private static SpeedException missing(String python, String why, Throwable cause) {
    return new SpeedException(
        "PyTorch as a peer needs a Python that has it; "
            + python
            + " has not ("
            + why
            + "). On Debian, apt-get install python3-torch and --python /usr/bin/python3.",
        cause);
  }

  /** {@code PyTorch 1.13.0, 2 threads} */
  public String version() {
    return version;
  }

  /**
   * Whether PyTorch has such a pooling.
   *
   * @throws SpeedException when it has not
   */
  void check(Workload workload) {
    PoolingSpec spec = workload.geometry().spec();
    boolean average = workload.pooling() instanceof AveragePooling;
    boolean known = average || workload.pooling() instanceof MaxPooling;
    boolean dilated = !spec.dilation().equals(Size.square(1));
    if (!known || spec.border() == Border.SAME || average && dilated) {
      throw new SpeedException(
          "PyTorch pools by maximum, or by average without dilation, and has no border same; got "
              + workload.windowName()
              + ", "
              + spec
              + ". Leave out --peers.");
    }
  }

  /** PyTorch with the channels before the rows, and with the channels last. */
  List<Contestant> contestants(Workload workload, PoolingCase asked) {
    new ArrayFile(asked.input(), 4).write(folder.resolve(INPUT));
    new ArrayFile(asked.gradOutput(), 4).write(folder.resolve(GRADIENT));
    ask(question(workload));
    return Stream.of("NCHW", "channels_last").<Contestant>map(this::contestant).toList();
  }

  private TorchContestant contestant(String layout) {
    return new TorchContestant(this, layout);
  }

  private ObjectNode question(Workload workload) {
    PoolingSpec spec = workload.geometry().spec();
    boolean average = workload.pooling() instanceof AveragePooling;
    ObjectNode question = request("prepare").put("average", average);
    question.put("backward", workload.pass() == Pass.BACKWARD);
    question.put("ceil", spec.border() == Border.CEIL);
    question.put(
        "countPadding",
        workload.pooling() instanceof AveragePooling pooling
            && pooling.divisor() == AveragePooling.Divisor.WITH_PADDING);
    putSize(question, "kernel", spec.kernelSize());
    putSize(question, "stride", spec.stride());
    putSize(question, "padding", spec.padding());
    putSize(question, "dilation", spec.dilation());
    return question;
  }

  private static void putSize(ObjectNode question, String name, Size size) {
    question.putArray(name).add(size.height()).add(size.width());
  }

  FeatureMaps answer(String layout) {
    ask(request("answer").put("layout", layout));
    return ArrayFile.read(folder.resolve(ANSWER)).maps();
  }

  long nanoseconds(String layout, int passes) {
    return Long.parseLong(ask(request("time").put("layout", layout).put("passes", passes)));
  }

  private ObjectNode request(String verb) {
    return mapper.createObjectNode().put("do", verb);
  }

  private String ask(ObjectNode request) {
    try {
      requests.println(request);
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException("PyTorch's process ended: " + lastWords());
      }
      return answer;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Path log() {
    return folder.resolve("log");
  }

  private String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(log());
    return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
  }

  @Override
  public void close() {
    process.destroy();
    remove(folder);
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
  }
}
