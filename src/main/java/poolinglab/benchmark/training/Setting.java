package poolinglab.benchmark.training;

import static poolinglab.benchmark.training.Feature.ASLEEP;
import static poolinglab.benchmark.training.Feature.CACHED;
import static poolinglab.benchmark.training.Feature.CHANNELS_LAST;
import static poolinglab.benchmark.training.Feature.LARGE_BATCHES;
import static poolinglab.benchmark.training.Feature.NO_WORKSPACES;
import static poolinglab.benchmark.training.Feature.ONEDNN_AVX2;
import static poolinglab.benchmark.training.Feature.ONEDNN_AVX512;
import static poolinglab.benchmark.training.Feature.ONE_NATIVE_THREAD;
import static poolinglab.benchmark.training.Feature.PREFETCHED;
import static poolinglab.benchmark.training.Feature.UNROLLED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import poolinglab.benchmark.Role;

/**
 * One way to let Deeplearning4j train.
 *
 * @param name as in a table: what was added last
 */
public record Setting(String name, Set<Feature> features) implements Way {
  /** Nothing set: what you get if you just add the library. */
  static final Setting AS_IT_COMES =
      new Setting("Deeplearning4j out of the box", EnumSet.noneOf(Feature.class));

  private static final List<Feature> RUNGS = List.of(ASLEEP, CACHED, ONE_NATIVE_THREAD, UNROLLED);
  private static final Setting ITS_BEST =
      AS_IT_COMES.plus(ASLEEP).plus(CACHED).plus(ONE_NATIVE_THREAD);

  /** How our launcher and wrappers train. */
  static final Setting OURS = ITS_BEST.plus(UNROLLED);

  /** From what the library comes with to what we use, one thing more at a time. */
  static List<Setting> ladder() {
    List<Setting> rungs = new ArrayList<>(List.of(AS_IT_COMES));
    for (Feature feature : RUNGS) {
      rungs.add(rungs.get(rungs.size() - 1).plus(feature));
    }
    return rungs;
  }

  /** What else can be set: all but the last on top of one thread per operation. */
  static List<Setting> others() {
    Stream<Feature> alone =
        Stream.of(
            CHANNELS_LAST,
            NO_WORKSPACES,
            PREFETCHED,
            Feature.AVX2,
            Feature.AVX512,
            ONEDNN_AVX2,
            ONEDNN_AVX512);
    return Stream.concat(alone.map(ITS_BEST::plus), Stream.of(OURS.plus(LARGE_BATCHES))).toList();
  }

  /** From the names of its features. */
  static Setting of(String arguments) {
    Setting setting = AS_IT_COMES;
    for (String name : arguments.split(",")) {
      setting = name.isEmpty() ? setting : setting.plus(Feature.valueOf(name));
    }
    return setting;
  }

  Setting plus(Feature feature) {
    Set<Feature> more = EnumSet.copyOf(features);
    more.add(feature);
    return new Setting(feature.description(), more);
  }

  boolean has(Feature feature) {
    return features.contains(feature);
  }

  @Override
  public Role role() {
    return has(UNROLLED) ? Role.RUNG : Role.LIBRARY;
  }

  @Override
  public Trainer trainer(Task task) {
    return new LibraryTrainer(task, this);
  }

  int batch() {
    return has(LARGE_BATCHES) ? Feature.LARGE_BATCH : Feature.BATCH;
  }

  /** Other batches are other steps; with channels last, the dense layer has other weights. */
  @Override
  public boolean trainsTheSame() {
    return !has(LARGE_BATCHES) && !has(CHANNELS_LAST);
  }

  /** Whether convolutions go to oneDNN. */
  boolean hasOneDnn() {
    return has(ONEDNN_AVX2) || has(ONEDNN_AVX512);
  }

  @Override
  public Optional<String> build() {
    return features.stream().map(Feature::build).filter(build -> !build.isEmpty()).findFirst();
  }

  @Override
  public Map<String, String> environment() {
    Map<String, String> variables = new TreeMap<>();
    if (has(ASLEEP)) {
      variables.put("OMP_WAIT_POLICY", "passive");
    }
    if (has(ONE_NATIVE_THREAD)) {
      variables.put("OMP_NUM_THREADS", "1");
    }
    return variables;
  }

  /** The names of its features. */
  @Override
  public String arguments() {
    return features.stream().map(Feature::name).collect(Collectors.joining(","));
  }
}
