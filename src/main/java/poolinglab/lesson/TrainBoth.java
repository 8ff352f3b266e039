package poolinglab.lesson;

import static poolinglab.figure.text.Quantity.bytes;
import static poolinglab.figure.text.Quantity.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import poolinglab.data.ImageSet;
import poolinglab.engine.Engine;
import poolinglab.figure.text.TextTable;

/** Both networks trained on the same images, side by side. */
final class TrainBoth implements Chapter {
  @Override
  public String title() {
    return "Both networks, trained";
  }

  @Override
  public List<String> scenes() {
    return List.of("train", "back");
  }

  @Override
  public void teach(Classroom classroom) {
    ImageSet images = classroom.images().set();
    TrainingPlan plan = classroom.plan();
    LessonNetworks networks = LessonNetworks.forImages(classroom.images());
    OneStep.teach(classroom);
    classroom.say(
        """
        Both networks learn from the same %s pictures of %d classes, %d at a time. One epoch is
        one pass over all of them; training takes %d. Then both classify %s pictures that they
        have never seen. %s\
        """
            .formatted(
                count(images.trainingCount()),
                images.classNames().size(),
                plan.batchSize(),
                plan.epochs(),
                count(images.testCount()),
                whoTrains(plan.engine())));
    List<TrainedNetwork> trained = new ArrayList<>();
    trained.add(
        TrainedNetwork.train(
            "without pooling", networks.unpooled(), images, plan, classroom.meters()));
    trained.add(
        TrainedNetwork.train("with pooling", networks.pooled(), images, plan, classroom.meters()));
    classroom.show(results(trained));
    classroom.say(conclusion(trained.get(0), trained.get(1)));
    classroom.say("Some test pictures, and what each network says:");
    TestPictures.show(classroom, trained);
  }

  private static String whoTrains(Engine engine) {
    return switch (engine) {
      case DL4J ->
          """
          Deeplearning4j trains them, and our own code does the arithmetic of its convolutions: the
          same numbers apart from rounding, and training is two to four times as fast.\
          """;
      case HAND ->
          """
          They are trained by hand, without the library: our own code takes the step above, on the
          fastest rung of its ladder, from the first weights that the library would have.\
          """;
    };
  }

  private static TextTable results(List<TrainedNetwork> trained) {
    TextTable table = new TextTable("", trained.get(0).name(), trained.get(1).name());
    row(table, "accuracy", trained, network -> percent(network.accuracy()));
    row(table, "seconds to train", trained, network -> decimal(network.seconds()));
    row(table, "parameters", trained, network -> count(network.ledger().parameters()));
    row(
        table,
        "multiplications per picture",
        trained,
        network -> count(network.ledger().multiplyAccumulates()));
    row(
        table,
        "activations per picture",
        trained,
        network -> bytes(network.ledger().activationBytes()));
    return table;
  }

  private static void row(
      TextTable table,
      String what,
      List<TrainedNetwork> trained,
      Function<TrainedNetwork, String> value) {
    table.row(what, value.apply(trained.get(0)), value.apply(trained.get(1)));
  }

  private static String conclusion(TrainedNetwork unpooled, TrainedNetwork pooled) {
    double points = 100 * (pooled.accuracy() - unpooled.accuracy());
    String accuracy =
        Math.abs(points) < 0.05
            ? "the same accuracy"
            : "an accuracy %s percentage points %s"
                .formatted(decimal(Math.abs(points)), points > 0 ? "higher" : "lower");
    return """
    With pooling, the network has %s of the parameters. In this run it trained in %s of the
    time, with %s.\
    """
        .formatted(
            percent((double) pooled.ledger().parameters() / unpooled.ledger().parameters()),
            percent(pooled.seconds() / unpooled.seconds()),
            accuracy);
  }

  private static String percent(double share) {
    return decimal(100 * share) + " %";
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
