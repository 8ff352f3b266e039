package poolinglab.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poolinglab.figure.text.Quantity;
import poolinglab.geometry.Border;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkException;
import poolinglab.network.Savings;

/**
 * Separates the effects of padding and pooling if a network appears in all four combinations; and
 * warns where only the two stand there between which both change at once.
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
          "Between %s and %s padding and pooling change at once, so these two cannot show what each of them does. Add the same network without pooling and with padding valid, and with pooling and padding same."
              .formatted(sameUnpooled.get().name(), validPooled.name()));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(savings(Savings.of(network)));
    sentences.add(
        "Accuracy when only pooling is added: %s with padding same, %s with padding valid."
            .formatted(
                effect(sameUnpooled.get(), samePooled.get(), judge),
                effect(validUnpooled.get(), validPooled, judge)));
    sentences.add(
        "Accuracy when only the padding changes, from same to valid: %s without pooling, %s with it."
            .formatted(
                effect(sameUnpooled.get(), validUnpooled.get(), judge),
                effect(samePooled.get(), validPooled, judge)));
    return sentences;
  }

  private static String savings(Savings savings) {
    return "From %s parameters to %s two things change at once. Pooling alone gives %s (with padding same), %s of what both save; padding valid alone gives %s (without pooling), %s of it; the two overlap."
        .formatted(
            Quantity.count(savings.sameUnpooled().parameters()),
            Quantity.count(savings.validPooled().parameters()),
            Quantity.count(savings.samePooled().parameters()),
            Words.percent((double) savings.byPooling() / savings.byBoth()),
            Quantity.count(savings.validUnpooled().parameters()),
            Words.percent((double) savings.byPadding() / savings.byBoth()));
  }

  /** {@code 94.4 % → 94.8 % (no difference beyond the spread)} */
  private static String effect(Summary before, Summary after, Judge judge) {
    Repeated was = before.accuracy();
    Repeated is = after.accuracy();
    return "%s → %s (%s)"
        .formatted(Words.percent(was.mean()), Words.percent(is.mean()), judge.verdict(was, is));
  }

  private static Optional<ConvolutionalNetwork> padded(
      ConvolutionalNetwork network, Border border) {
    try {
      return Optional.of(network.withBorder(border));
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
