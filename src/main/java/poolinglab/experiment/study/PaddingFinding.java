package poolinglab.experiment.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poolinglab.geometry.Border;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkException;
import poolinglab.network.Savings;

/**
 * Tells apart what padding and what pooling do, where a network stands in all four combinations;
 * and warns where only the two stand there between which both change at once.
 */
final class PaddingFinding implements Finding {
  @Override
  public List<String> sentences(Experiment experiment, List<Summary> summaries, Judge judge) {
    List<String> sentences = new ArrayList<>();
    for (Summary pooled : summaries) {
      ConvolutionalNetwork network = pooled.network();
      if (pooled.tone() == summaries.get(0).tone()
          && network.hasPooling()
          && network.equals(padded(network, Border.TRUNCATE).orElse(null))) {
        sentences.addAll(about(pooled, summaries, judge));
      }
    }
    return sentences;
  }

  private static List<String> about(Summary validPooled, List<Summary> all, Judge judge) {
    ConvolutionalNetwork network = validPooled.network();
    ConvolutionalNetwork unpooled = network.withoutPooling();
    Optional<Summary> sameUnpooled = padded(unpooled, Border.SAME).flatMap(n -> find(n, all));
    Optional<Summary> validUnpooled = find(unpooled, all);
    Optional<Summary> samePooled = padded(network, Border.SAME).flatMap(n -> find(n, all));
    if (sameUnpooled.isEmpty()) {
      return List.of();
    }
    if (validUnpooled.isEmpty() || samePooled.isEmpty()) {
      return List.of(
          "Between %s and %s padding and pooling change at once, so what each of them does cannot be told from these two. Add the same without pooling and with padding valid, and with pooling and padding same."
              .formatted(sameUnpooled.get().name(), validPooled.name()));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(savings(Savings.of(network)));
    sentences.add(
        effect("Pooling", sameUnpooled.get(), samePooled.get(), judge)
            + "; "
            + effect("with padding valid", validUnpooled.get(), validPooled, judge)
            + ".");
    sentences.add(
        effect("Padding valid instead of same", sameUnpooled.get(), validUnpooled.get(), judge)
            + "; "
            + effect("with pooling", samePooled.get(), validPooled, judge)
            + ".");
    return sentences;
  }

  private static String savings(Savings savings) {
    return "From %s parameters to %s two things change at once, and neither deserves all the credit: pooling alone gives %s (with padding same), padding valid alone %s (without pooling)."
        .formatted(
            Words.count(savings.sameUnpooled().parameters()),
            Words.count(savings.validPooled().parameters()),
            Words.count(savings.samePooled().parameters()),
            Words.count(savings.validUnpooled().parameters()));
  }

  private static String effect(String change, Summary before, Summary after, Judge judge) {
    Spread was = before.accuracy();
    Spread is = after.accuracy();
    String verdict =
        !Judge.isPossible(was)
            ? "not to be judged with one seed"
            : !judge.areApart(was, is)
                ? "no difference beyond the spread"
                : "clearly %s by %s"
                    .formatted(
                        is.mean() > was.mean() ? "higher" : "lower",
                        Words.points(is.mean() - was.mean()));
    return "%s takes the accuracy from %s to %s, %s"
        .formatted(change, Words.percent(was.mean()), Words.percent(is.mean()), verdict);
  }

  private static Optional<ConvolutionalNetwork> padded(
      ConvolutionalNetwork network, Border border) {
    try {
      return Optional.of(network.withPadding(border));
    } catch (NetworkException impossible) {
      return Optional.empty(); // a stride larger than the kernel, say: there is no such network
    }
  }

  private static Optional<Summary> find(ConvolutionalNetwork network, List<Summary> all) {
    return all.stream()
        .filter(one -> one.tone() == all.get(0).tone() && one.network().equals(network))
        .findFirst();
  }
}
