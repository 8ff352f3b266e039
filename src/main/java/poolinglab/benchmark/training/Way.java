package poolinglab.benchmark.training;

import java.util.Map;
import java.util.Optional;
import poolinglab.benchmark.Role;

/** A way to train. Waiting, threads and the native library belong to a process: each gets one. */
public sealed interface Way permits Setting, HandSetting, ArithmeticLimit {
  /** As in a table. */
  String name();

  Role role();

  /** Whether a pass must come to the same score as all the others. */
  default boolean trainsTheSame() {
    return true;
  }

  /** The build of the native library that it needs; empty for the usual one. */
  default Optional<String> build() {
    return Optional.empty();
  }

  /** What the process finds in its environment. */
  default Map<String, String> environment() {
    return Map.of();
  }

  /** One word for the process, which {@link #of} reads. */
  String arguments();

  /** What trains in that process. */
  Trainer trainer(Task task);

  /** The way of some arguments. */
  static Way of(String arguments) {
    if (arguments.startsWith(HandSetting.PREFIX)) {
      return HandSetting.of(arguments);
    }
    return arguments.startsWith(ArithmeticLimit.PREFIX)
        ? ArithmeticLimit.of(arguments)
        : Setting.of(arguments);
  }
}
