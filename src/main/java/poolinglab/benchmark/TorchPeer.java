package poolinglab.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import poolinglab.UserException;
import poolinglab.conformance.PoolingCase;
import poolinglab.file.ArrayFile;
import poolinglab.file.Json;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.process.LinePeer;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;

/**
 * PyTorch in a process of its own, which waits for its turn like the other contestants: a line
 * asks, a line answers. Inputs and answers go by way of {@code .npy} files.
 */
public final class TorchPeer implements AutoCloseable {
  private static final String SCRIPT = "torch_peer.py";
  private static final String INPUT = "input.npy";
  private static final String GRADIENT = "gradient.npy";
  private static final String ANSWER = "answer.npy";

  private final LinePeer peer;

  private TorchPeer(LinePeer peer) {
    this.peer = peer;
  }

  /**
   * Starts it.
   *
   * @param python the program, as {@code python3}
   * @throws UserException when there is no such program, or it has no PyTorch
   */
  public static TorchPeer start(String python) {
    return new TorchPeer(PythonPeer.start(python, TorchPeer.class, SCRIPT, List.of()));
  }

  /** {@code PyTorch 1.13.0, 2 threads} */
  public String version() {
    return peer.greeting();
  }

  /**
   * Whether PyTorch has such a pooling.
   *
   * @throws UserException when it has not
   */
  void check(Workload workload) {
    WindowSpec spec = workload.geometry().spec();
    boolean average = workload.pooling() instanceof AveragePooling;
    boolean known = average || workload.pooling() instanceof MaxPooling;
    boolean dilated = !spec.dilation().equals(Size.square(1));
    if (!known
        || spec.border().padsByItself()
        || !spec.padding().isSymmetric()
        || average && dilated) {
      throw new UserException(
          "PyTorch takes part in max pooling, and in average pooling without dilation, with the "
              + "same padding on both sides and without border same; got %s, %s. Leave out the "
              + "peers.",
          workload.windowName(), spec);
    }
  }

  /** PyTorch with the channels before the rows, and with the channels last. */
  List<Contestant> contestants(Workload workload, PoolingCase asked) {
    new ArrayFile(asked.input(), 4).write(peer.folder().resolve(INPUT));
    new ArrayFile(asked.gradOutput(), 4).write(peer.folder().resolve(GRADIENT));
    ask(Preparation.of(workload));
    return Stream.of("NCHW", "channels_last").<Contestant>map(this::contestant).toList();
  }

  private TorchContestant contestant(String layout) {
    return new TorchContestant(this, layout);
  }

  /** What the script reads, line by line; sizes as height and width. */
  private record Preparation(
      @JsonProperty("do") String verb,
      boolean average,
      boolean backward,
      boolean ceil,
      boolean countPadding,
      List<Integer> kernel,
      List<Integer> stride,
      List<Integer> padding,
      List<Integer> dilation) {
    static Preparation of(Workload workload) {
      WindowSpec spec = workload.geometry().spec();
      boolean average = workload.pooling() instanceof AveragePooling;
      boolean countPadding =
          workload.pooling() instanceof AveragePooling pooling
              && pooling.divisor() == AveragePooling.Divisor.WITH_PADDING;
      return new Preparation(
          "prepare",
          average,
          workload.pass() == Pass.BACKWARD,
          spec.border() == Border.CEIL,
          countPadding,
          pair(spec.kernelSize()),
          pair(spec.stride()),
          pair(spec.padding().topLeft()),
          pair(spec.dilation()));
    }

    private static List<Integer> pair(Size size) {
      return List.of(size.height(), size.width());
    }
  }

  private record AnswerRequest(@JsonProperty("do") String verb, String layout) {}

  private record TimeRequest(@JsonProperty("do") String verb, String layout, int passes) {}

  FeatureMaps answer(String layout) {
    ask(new AnswerRequest("answer", layout));
    return ArrayFile.read(peer.folder().resolve(ANSWER)).maps();
  }

  long nanoseconds(String layout, int passes) {
    return Long.parseLong(ask(new TimeRequest("time", layout, passes)));
  }

  private String ask(Record request) {
    return peer.ask(Json.line(request));
  }

  @Override
  public void close() {
    peer.close();
  }
}
