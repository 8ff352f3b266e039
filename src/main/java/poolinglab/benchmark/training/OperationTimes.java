package poolinglab.benchmark.training;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner.ProfilingMode;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.profiler.OpProfiler;
import org.nd4j.linalg.profiler.ProfilerConfig;
import org.nd4j.linalg.profiler.data.StringAggregator;

/** Lets ND4J's own profiler tell how long each kind of operation took, over all threads. */
final class OperationTimes extends StringAggregator {
  private final Map<String, Long> nanoseconds = new ConcurrentHashMap<>();

  /** Nanoseconds by the operation's name, while {@code work} ran. */
  static Map<String, Long> of(Runnable work) {
    OperationTimes times = new OperationTimes();
    OpProfiler profiler = OpProfiler.getInstance();
    StringAggregator before = profiler.getClassAggergator();
    profiler.setClassAggergator(times);
    Nd4j.getExecutioner().setProfilingConfig(ProfilerConfig.builder().build());
    mode(ProfilingMode.OPERATIONS);
    try {
      work.run();
    } finally {
      mode(ProfilingMode.DISABLED);
      profiler.setClassAggergator(before);
    }
    return times.nanoseconds;
  }

  @SuppressWarnings("deprecation") // Nothing else turns the profiler on in 1.0.0-M2.1.
  private static void mode(ProfilingMode mode) {
    Nd4j.getExecutioner().setProfilingMode(mode);
  }

  @Override
  public void putTime(String kind, Op operation, long time) {
    nanoseconds.merge(operation.opName(), time, Long::sum);
  }

  @Override
  public void putTime(String kind, CustomOp operation, long time) {
    nanoseconds.merge(operation.opName(), time, Long::sum);
  }
}
