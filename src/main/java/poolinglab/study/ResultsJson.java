package poolinglab.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import poolinglab.network.Ledger;
import poolinglab.study.TrialResult.EpochResult;

/**
 * {@code results.json}: all figures for other programs. What is the same in every run comes first;
 * {@code timings} stand apart, last.
 */
public final class ResultsJson {
  private ResultsJson() {}

  /** The document in UTF-8, ending with a line end. */
  public static byte[] of(StudyResults results, Machine machine) {
    ObjectNode root = TrialJson.MAPPER.createObjectNode();
    root.set("study", study(results));
    ArrayNode experiments = root.putArray("experiments");
    ObjectNode timings = TrialJson.MAPPER.createObjectNode().put("machine", machine.words());
    ArrayNode times = timings.putArray("experiments");
    for (Experiment experiment : results.plan().experiments()) {
      experiments.add(experiment(results, experiment));
      times.add(timings(results, experiment));
    }
    root.set("timings", timings);
    try {
      String text =
          TrialJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
      return text.getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of nodes can be written", impossible);
    }
  }

  private static ObjectNode study(StudyResults results) {
    Settings settings = results.plan().settings();
    ImageFacts images = results.images();
    ObjectNode study = TrialJson.MAPPER.createObjectNode();
    study.put("seeds", settings.seeds()).put("epochs", settings.epochs());
    study.put("batch", settings.batchSize()).put("rate", settings.learningRate());
    ObjectNode of = study.putObject("images");
    of.put("size", images.shape().text());
    of.set("classes", TrialJson.MAPPER.valueToTree(images.classes()));
    of.put("training", images.training()).put("test", images.test());
    of.put("fingerprint", images.fingerprint());
    return study;
  }

  private static ObjectNode experiment(StudyResults results, Experiment experiment) {
    ObjectNode node = TrialJson.MAPPER.createObjectNode();
    node.put("experiment", experiment.name()).put("question", experiment.question());
    node.set("conclusion", TrialJson.MAPPER.valueToTree(Conclusion.of(results, experiment)));
    ArrayNode networks = node.putArray("networks");
    for (Summary summary : results.of(experiment)) {
      ObjectNode network = networks.addObject();
      network.put("name", summary.name()).put("network", summary.network().toString());
      network.put("images", summary.tone().key());
      Ledger ledger = summary.ledger();
      network.put("parameters", ledger.parameters());
      network.put("multiplyAccumulates", ledger.multiplyAccumulates());
      network.put("activationBytes", ledger.activationBytes());
      network.set("accuracy", spread(summary.accuracy()));
      if (experiment.shift() > 0) {
        network.set("agreement", spread(summary.agreement()));
        network.set("shiftMap", TrialJson.write(summary.shiftMap()));
      }
      network.set("seeds", seeds(summary));
    }
    return node;
  }

  private static ArrayNode seeds(Summary summary) {
    ArrayNode seeds = TrialJson.MAPPER.createArrayNode();
    for (TrialResult result : summary.results()) {
      ObjectNode seed = seeds.addObject().put("seed", result.trial().seed());
      ArrayNode losses = seed.putArray("lossByEpoch");
      ArrayNode accuracies = seed.putArray("accuracyByEpoch");
      for (EpochResult epoch : result.curve()) {
        losses.add(epoch.loss());
        accuracies.add(epoch.accuracy());
      }
    }
    return seeds;
  }

  private static ObjectNode timings(StudyResults results, Experiment experiment) {
    ObjectNode node = TrialJson.MAPPER.createObjectNode().put("experiment", experiment.name());
    node.set("conclusion", TrialJson.MAPPER.valueToTree(Conclusion.ofTimings(results, experiment)));
    ArrayNode networks = node.putArray("networks");
    for (Summary summary : results.of(experiment)) {
      ObjectNode network = networks.addObject();
      network.put("name", summary.name()).put("images", summary.tone().key());
      network.set("secondsAnEpoch", spread(summary.secondsAnEpoch()));
      network.set("millisecondsAnImage", spread(summary.millisecondsAnImage()));
    }
    return node;
  }

  private static ObjectNode spread(OverSeeds spread) {
    ObjectNode node = TrialJson.MAPPER.createObjectNode();
    node.put("mean", spread.mean()).put("least", spread.least()).put("most", spread.most());
    node.set("bySeed", TrialJson.MAPPER.valueToTree(spread.bySeed()));
    return node;
  }
}
