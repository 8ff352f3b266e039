package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import poolinglab.coursework.xray.PolynomialFit.Variable;

/** The methods that can be measured, by class and name, each with its probes. */
final class Subjects {
  private static final Map<String, Subject> ALL = new LinkedHashMap<>();

  static {
    oneImage();
    batches();
    backward();
    convolution();
    translation();
    ALL.putAll(NumberSubjects.all());
  }

  private Subjects() {}

  static Optional<Subject> of(String className, String method) {
    return Optional.ofNullable(ALL.get(className + "." + method));
  }

  /** Those of a class, by their names. */
  static Map<String, Subject> of(String className) {
    Map<String, Subject> methods = new LinkedHashMap<>();
    ALL.forEach(
        (name, subject) -> {
          if (name.startsWith(className + ".")) {
            methods.put(name.substring(className.length() + 1), subject);
          }
        });
    return methods;
  }

  private static void oneImage() {
    ALL.put(
        "MaxOfWindow.maxOfWindow",
        picked(
            SingleWindow::new,
            SingleWindow::turns,
            Words.TWO,
            Probes.together(
                Probes.constants(3, 4, 1, 2),
                List.of(
                    Probes.distinct(3, 4, -5.5, 1.25, 0, 1),
                    Probes.distinct(4, 3, -30, 2, 2, 0),
                    Probes.cancelling(0, 0))),
            List.of(Probes.distinct(4, 5, 1, 1, 1, 2))));
    ALL.put(
        "MaxPool2x2.maxPool",
        picked(
            Pooling::max,
            Pooling::turns,
            Words.TWO,
            Probes.together(
                Probes.constants(4, 2),
                List.of(
                    Probes.distinct(4, 6, -5.5, 1.25),
                    Probes.distinct(6, 4, -30, 2),
                    Probes.distinct(6, 2, 1, 1))),
            // Answers that confuse rows and columns throw on all but squares.
            List.of(
                Probes.distinct(4, 6, 1, 1),
                Probes.distinct(6, 4, 1, 1),
                Probes.distinct(4, 4, 1, 1))));
    ALL.put(
        "MaxPoolGeneral.maxPool",
        picked(
            Pooling::max,
            Pooling::turns,
            Words.FREE,
            Probes.together(
                Probes.constants(4, 4, 2, 1),
                List.of(
                    Probes.distinct(5, 7, -9.5, 0.75, 3, 2),
                    Probes.distinct(7, 5, -9.5, 0.75, 2, 3),
                    Probes.distinct(6, 8, -9.5, 0.75, 4, 1),
                    Probes.distinct(4, 4, -9.5, 0.75, 1, 2),
                    Probes.distinct(9, 6, -9.5, 0.75, 2, 2))),
            List.of(
                Probes.distinct(5, 7, 1, 1, 3, 2),
                Probes.distinct(6, 8, 1, 1, 2, 3),
                Probes.distinct(5, 6, 1, 1, 4, 1),
                Probes.distinct(4, 4, 1, 1, 2, 1))));
    ALL.put(
        "PaddedMaxPool.maxPool",
        picked(
            Pooling::paddedMax,
            Pooling::turns,
            Words.PADDED,
            Probes.together(
                Probes.constants(3, 3, 3, 2, 1),
                Probes.constants(4, 4, 2, 2, 0),
                List.of(
                    Probes.distinct(5, 7, -9.5, 0.75, 3, 2, 1),
                    Probes.distinct(4, 6, -9.5, 0.75, 2, 1, 1),
                    Probes.distinct(3, 5, -9.5, 0.75, 4, 3, 2),
                    Probes.distinct(6, 4, -9.5, 0.75, 4, 2, 3),
                    Probes.distinct(5, 5, -9.5, 0.75, 3, 1, 2),
                    Probes.distinct(3, 4, 1, 1, 2, 1, 2),
                    Probes.distinct(3, 4, 1, 1, 2, 1, 3))),
            List.of(
                Probes.distinct(4, 5, 1, 1, 3, 2, 1),
                Probes.distinct(3, 4, 1, 1, 2, 1, 1),
                Probes.distinct(4, 4, 1, 1, 3, 2, 1))));
    ALL.put(
        "AveragePool.averagePool",
        new KnobSubject<>(
            Pooling::average,
            levels -> Pooling.turns(Words.PADDED.and("average")),
            Tolerance.rounded(),
            Probes.together(Probes.averages(false), Probes.averages(true)),
            List.of(
                Probes.distinct(4, 5, 1, 1, 3, 2, 1, false),
                Probes.distinct(4, 5, 1, 1, 3, 2, 1, true),
                Probes.distinct(4, 4, 1, 1, 3, 2, 1, false)),
            0));
  }

  /** A method that picks values among its inputs. */
  private static <M extends Model> Subject picked(
      Supplier<M> right,
      Function<Words, List<Turn<M>>> turns,
      Words words,
      List<List<Object>> probes,
      List<List<Object>> windowProbes) {
    return new KnobSubject<>(
        right,
        levels -> turns.apply(words.withLevels(levels)),
        Tolerance.exact(),
        probes,
        windowProbes,
        0);
  }

  private static void batches() {
    ALL.put(
        "MaxPoolBatch.maxPool",
        picked(
            BatchPooling::new,
            BatchPooling::turns,
            Words.TWO,
            Probes.batches(),
            List.of(Probes.planes(2, 2, 2, 4, 1, 1), Probes.planes(1, 1, 6, 4, 1, 1))));
    ALL.put(
        "MaxPoolBatch.maxPoolFlat",
        picked(
            FlatPooling::new,
            FlatPooling::turns,
            Words.TWO,
            List.of(
                Probes.flat(2, 3, 4, 6),
                Probes.flat(1, 2, 6, 2),
                Probes.flat(3, 1, 2, 4),
                Probes.flat(2, 2, 2, 2)),
            List.of(Probes.flat(2, 2, 2, 4), Probes.flat(1, 1, 6, 4))));
    ALL.put(
        "FasterMaxPool.maxPool",
        picked(
            FlatPooling::new,
            FlatPooling::turns,
            Words.TWO.and("plane"),
            List.of(Probes.flat(4, 6), Probes.flat(6, 2), Probes.flat(5, 7), Probes.flat(3, 4)),
            List.of(Probes.flat(4, 6), Probes.flat(5, 7))));
    List<Variable> place = new ArrayList<>();
    for (String index : List.of("n", "c", "h", "w")) {
      place.add(new Variable(index, 0, 1));
    }
    place.add(new Variable("channels", 2, 1));
    place.add(new Variable("height", 2, 2));
    place.add(new Variable("width", 2, 2));
    ALL.put(
        "MaxPoolBatch.index",
        new FormulaSubject(place, "((n · channels + c) · height + h) · width + w"));
  }

  private static void backward() {
    ALL.put(
        "MaxPoolBackward.backward",
        new KnobSubject<>(
            Backward::max,
            levels -> Backward.turns(Words.FREE),
            Tolerance.rounded(),
            Probes.maxGradients(),
            Probes.together(
                List.of(
                    Probes.gradient(Images.distinct(5, 7, -9, 1), 3, 2),
                    Probes.gradient(Images.distinct(6, 4, -9, 1), 2, 1)),
                Probes.maxGradients()),
            1));
    ALL.put(
        "AveragePoolBackward.backward",
        new KnobSubject<>(
            Backward::average,
            levels -> Backward.turns(Words.PADDED.and("average")),
            Tolerance.rounded(),
            Probes.averageGradients(),
            List.of(
                Probes.gradient(Images.distinct(5, 7, -9.5f, 1), 3, 2, 0),
                Probes.gradient(Images.distinct(4, 5, -9.5f, 1), 3, 2, 1),
                Probes.gradient(Images.distinct(4, 4, -9.5f, 1), 3, 2, 1)),
            1));
  }

  private static void translation() {
    for (String method : List.of("outputSide", "flatten", "kernels", "dense")) {
      ALL.put("FromKeras." + method, (called, observations, answer) -> Optional.empty());
    }
  }

  private static void convolution() {
    for (ConvolutionGradient.Of of : ConvolutionGradient.Of.values()) {
      ALL.put(
          "ConvolutionBackward." + of.method(),
          KnobSubject.withoutWindows(
              () -> new ConvolutionGradient(of),
              ConvolutionGradient.turns(of),
              Probes.convolution(of)));
    }
  }
}
