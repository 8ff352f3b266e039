package poolinglab.cli;

import static poolinglab.UserException.require;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import poolinglab.Meter;
import poolinglab.cluster.Cluster;
import poolinglab.data.ImageSet;
import poolinglab.engine.Engine;
import poolinglab.study.Experiment;
import poolinglab.study.Machine;
import poolinglab.study.ResultsCsv;
import poolinglab.study.ResultsJson;
import poolinglab.study.Study;
import poolinglab.study.StudyFile;
import poolinglab.study.StudyPlan;
import poolinglab.study.StudyResults;
import poolinglab.study.Tone;
import poolinglab.study.TrialProcesses;
import poolinglab.study.TrialRunner;
import poolinglab.study.Variant;
import poolinglab.study.report.StudyPage;
import poolinglab.study.report.StudyTables;

/** Measures trade-offs. */
@Command(
    name = "study",
    mixinStandardHelpOptions = true,
    description = {
      "Measure what pooling costs and saves: experiments on networks, each with several seeds.",
      "Writes results.json, results.csv and report.html. An interrupted study resumes."
    })
final class StudyCommand implements Callable<Integer> {
  private static final String PAGE = "report.html";

  @ParentCommand private PoolingCommand parent;
  @Mixin private Chosen options;
  @Mixin private ImageOptions images;
  @Mixin private ClusterOptions cluster;

  @Option(
      names = "-o",
      paramLabel = "DIR",
      description = "Folder for the files (default: study, or study-quick).")
  private Path folder;

  @Option(names = "--list", description = "Only list what would be tried, and what it costs.")
  private boolean list;

  @Option(
      names = "--print-file",
      description = "Only print the study file, so that you can change it.")
  private boolean printFile;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = {
        "How many trainings run at a time, each in a process of its own; the results are the same"
            + " (default: one per core, as far as memory allows)."
      })
  private Integer jobs;

  @Option(names = "--json", description = "Print results.json instead of tables.")
  private boolean json;

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    require(
        !json || !list && !printFile,
        "--json prints what was measured, and --list and --print-file measure nothing; leave it"
            + " out");
    if (printFile) {
      terminal.out().print(options.builtIn().text());
      return 0;
    }
    require(jobs == null || jobs >= 1, "--jobs must be at least 1; got %s", jobs);
    require(
        !cluster.given() || jobs == null,
        "--jobs is for this machine, and with --spark the cluster decides; leave it out");
    StudyPlan plan = options.plan();
    if (list) {
      terminal.out().print(StudyTables.plan(plan, images.shape(), terminal.ink()));
      return 0;
    }
    plan.trials(images.shape());
    run(terminal, plan);
    return 0;
  }

  private void run(Terminal terminal, StudyPlan plan) {
    Path to = folder != null ? folder : Path.of(options.isQuick() ? "study-quick" : "study");
    StudyResults results;
    if (cluster.given()) {
      try (Cluster machines = cluster.open()) {
        results = measure(terminal, new Study(plan, images.open().set()), to, machines.trials());
      }
    } else {
      ImageSet set = images.open().set();
      results = measure(terminal, new Study(plan, set), to, local(set));
    }
    byte[] document = ResultsJson.of(results, Machine.here());
    byte[] page = StudyPage.of(results, Machine.here()).getBytes(StandardCharsets.UTF_8);
    write(to.resolve("results.json"), document);
    write(to.resolve("results.csv"), ResultsCsv.of(results));
    write(to.resolve(PAGE), page);
    if (json) {
      terminal.out().print(new String(document, StandardCharsets.UTF_8));
    } else {
      terminal.out().print(StudyTables.results(results, terminal.ink()));
      terminal.out().println(to.resolve(PAGE));
    }
  }

  private static StudyResults measure(Terminal terminal, Study study, Path to, TrialRunner runner) {
    try (StudyMeter meter = new StudyMeter(Bars.on(terminal))) {
      return study.run(to, runner, meter);
    }
  }

  private TrialRunner local(ImageSet set) {
    int cores = Runtime.getRuntime().availableProcessors();
    int at = jobs != null ? jobs : TrialProcesses.fitting(cores, Machine.memory(), set);
    return at == 1 ? TrialRunner.IN_TURN : new TrialProcesses(at);
  }

  private static void write(Path file, byte[] content) {
    OutputFile.write(
        file,
        content,
        "free some space, or choose another folder with -o. Finished trials are kept.");
  }

  /** A meter that is started when it is known how much there is to do. */
  private static final class StudyMeter implements Study.Watcher, AutoCloseable {
    private static final long PERCENT = 100;

    private final Meter.Maker meters;
    private Meter meter;

    StudyMeter(Meter.Maker meters) {
      this.meters = meters;
    }

    @Override
    public void at(long done, long total, String what) {
      if (meter == null) {
        meter = meters.start("study, %", PERCENT);
      }
      meter.at(PERCENT * done / total, what);
    }

    @Override
    public void close() {
      if (meter != null) {
        meter.close();
      }
    }
  }

  /** The options that say what a study asks. */
  static final class Chosen {
    @Option(
        names = "--file",
        paramLabel = "FILE",
        description = "A study of your own; --print-file shows the format.")
    private Path file;

    @Option(
        names = "--quick",
        description =
            "The quick study: under a minute, and rough. The default one takes about six minutes on two cores.")
    private boolean quick;

    @Option(
        names = "--experiment",
        paramLabel = "NAME",
        description = "Only this experiment; can be repeated.")
    private List<String> experiments = List.of();

    @Option(
        names = "--network",
        paramLabel = "LAYERS",
        description = {
          "Try this network instead of those in the study; can be repeated.",
          "Written like \"conv5@3 max2 conv15@3\", without the image and the last dense layer; or"
              + " a model saved by Keras, whose layers are trained again."
        })
    private List<String> networks = List.of();

    @Option(names = "--seeds", paramLabel = "N", description = "Seeds per network.")
    private Integer seeds;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over all training images.")
    private Integer epochs;

    @Option(
        names = "--engine",
        paramLabel = "ENGINE",
        description = "What trains: dl4j, or hand, our own code, which is faster (default: dl4j).")
    private Engine engine = Engine.DL4J;

    boolean isQuick() {
      return quick;
    }

    /** The study file as it stands. */
    StudyFile builtIn() {
      return quick ? StudyFile.QUICK : StudyFile.DEFAULT;
    }

    StudyPlan plan() {
      require(file == null || !quick, "--file and --quick are two studies; leave one of them out");
      StudyPlan plan = file == null ? builtIn().plan() : StudyFile.read(file);
      plan = experiments.isEmpty() ? plan : plan.only(experiments);
      plan = networks.isEmpty() ? plan : withNetworks(plan);
      plan = seeds == null ? plan : plan.withSeeds(seeds);
      plan = epochs == null ? plan : plan.withEpochs(epochs);
      return plan.withEngine(engine);
    }

    /** Networks without an experiment make one of their own. */
    private StudyPlan withNetworks(StudyPlan plan) {
      List<Variant> variants = new ArrayList<>();
      networks.stream()
          .map(GivenNetwork::layersOf)
          .forEach(layers -> variants.add(new Variant(layers, layers)));
      if (!experiments.isEmpty()) {
        return plan.withNetworks(variants);
      }
      Experiment own =
          new Experiment("networks", "How do these compare?", variants, List.of(Tone.GIVEN), 0);
      return new StudyPlan(plan.settings(), List.of(own));
    }
  }
}
