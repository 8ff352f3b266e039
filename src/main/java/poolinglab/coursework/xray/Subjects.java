package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import poolinglab.coursework.xray.Border.Step;
import poolinglab.coursework.xray.PolynomialFit.Variable;

/** The methods that can be measured, by class and name. */
final class Subjects {
  private static final Words TWO = new Words("2", "2", false);
  private static final Words FREE = new Words("kernel", "stride", false);
  private static final Words PADDED = new Words("kernel", "stride", true);
  private static final float[] LEVELS = {-0.25f, -7.5f, -20_000, -3e6f, -4e30f, 0.25f, 3e6f, 4e30f};
  private static final Map<String, Subject> ALL = all();

  private Subjects() {}

  static Optional<Subject> of(String className, String method) {
    return Optional.ofNullable(ALL.get(className + "." + method));
  }

  private static Map<String, Subject> all() {
    Map<String, Subject> all = new HashMap<>();
    all.put("MaxOfWindow.maxOfWindow", oneWindow());
    all.put("MaxPool2x2.maxPool", twoByTwo());
    all.put("MaxPoolGeneral.maxPool", general());
    all.put("PaddedMaxPool.maxPool", padded());
    all.put("AveragePool.averagePool", averaged());
    all.put("MaxPoolBackward.backward", maxBackward());
    all.put("AveragePoolBackward.backward", averageBackward());
    all.put("MaxPoolBatch.maxPool", batch());
    all.put(
        "MaxPoolBatch.maxPoolFlat",
        new KnobSubject<>(
            FlatPooling::new,
            FlatPooling::turns,
            Likeness.exact(),
            List.of(flat(2, 3, 4, 6), flat(1, 2, 6, 2), flat(3, 1, 2, 4), flat(2, 2, 2, 2)),
            List.of(flat(2, 2, 2, 4)),
            0));
    for (WindowCount.Border border : WindowCount.Border.values()) {
      all.put(
          "OutputSize." + border.name().toLowerCase(java.util.Locale.ROOT),
          KnobSubject.ofNumbers(() -> new WindowCount(border), WindowCount.turns(border)));
    }
    all.put("ParameterCount.total", KnobSubject.ofNumbers(NetworkTotal::new, NetworkTotal.turns()));
    all.put("ReceptiveField.jump", KnobSubject.ofNumbers(FieldSize::new, FieldSize.turns(true)));
    all.put("ReceptiveField.size", KnobSubject.ofNumbers(FieldSize::new, FieldSize.turns(false)));
    all.put(
        "ShiftSensitivity.shift",
        KnobSubject.ofNumbers(() -> new ShiftModel(false), ShiftModel.turns(false)));
    all.put(
        "ShiftSensitivity.surviving",
        KnobSubject.ofNumbers(() -> new ShiftModel(true), ShiftModel.turns(true)));
    for (String method : List.of("relu", "gradKernel", "gradBias", "gradImage")) {
      all.put("ConvolutionBackward." + method, new MeasuredOnly());
    }
    formulas(all);
    return all;
  }

  private static void formulas(Map<String, Subject> all) {
    all.put(
        "OutputSize.effectiveKernel",
        new FormulaSubject(variables(2, "kernel", "dilation"), "(kernel − 1) · dilation + 1"));
    all.put(
        "ParameterCount.convolution",
        new FormulaSubject(
            variables(2, "inChannels", "outChannels", "kernel"),
            "(kernel · kernel · inChannels + 1) · outChannels"));
    all.put("ParameterCount.pooling", new FormulaSubject(variables(2, "channels", "kernel"), "0"));
    all.put(
        "ParameterCount.dense",
        new FormulaSubject(variables(2, "inputs", "units"), "(inputs + 1) · units"));
    List<Variable> place = new ArrayList<>();
    for (String index : List.of("n", "c", "h", "w")) {
      place.add(new Variable(index, 0, 1));
    }
    for (String size : List.of("channels", "height", "width")) {
      place.add(new Variable(size, 2, 1));
    }
    all.put(
        "MaxPoolBatch.index",
        new FormulaSubject(place, "((n · channels + c) · height + h) · width + w"));
  }

  private static List<Variable> variables(int degree, String... names) {
    List<Variable> variables = new ArrayList<>();
    for (String name : names) {
      variables.add(new Variable(name, 1, degree));
    }
    return variables;
  }

  private static Subject oneWindow() {
    List<List<Object>> probes = new ArrayList<>();
    for (float level : LEVELS) {
      probes.add(List.of(Images.constant(3, 4, level), 1, 2));
    }
    probes.add(List.of(Images.distinct(3, 4, -5.5f, 1.25f), 0, 1));
    probes.add(List.of(Images.distinct(4, 3, -30, 2), 2, 0));
    return new KnobSubject<>(
        SingleWindow::new,
        levels -> SingleWindow.turns(new PoolingTurns(TWO, false, levels).ofOneWindow()),
        Likeness.exact(),
        probes,
        List.of(List.of(Images.distinct(4, 5, 1, 1), 1, 2)),
        0);
  }

  private static Subject twoByTwo() {
    List<List<Object>> probes = new ArrayList<>();
    for (float level : LEVELS) {
      probes.add(List.of((Object) Images.constant(4, 2, level)));
    }
    probes.add(List.of((Object) Images.distinct(4, 6, -5.5f, 1.25f)));
    probes.add(List.of((Object) Images.distinct(6, 4, -30, 2)));
    probes.add(List.of((Object) Images.distinct(6, 2, 1, 1)));
    return new KnobSubject<>(
        () ->
            new Pooling(
                arguments -> new Pooling.Given((float[][]) arguments.get(0), 2, 2, 0, false),
                null,
                null),
        levels -> new PoolingTurns(TWO, false, levels).all(),
        Likeness.exact(),
        probes,
        List.of(
            List.of((Object) Images.distinct(4, 6, 1, 1)),
            List.of((Object) Images.distinct(6, 4, 1, 1))),
        0);
  }

  private static Subject general() {
    List<List<Object>> probes = new ArrayList<>();
    for (float level : LEVELS) {
      probes.add(List.of(Images.constant(4, 4, level), 2, 1));
    }
    int[][] shapes = {{5, 7, 3, 2}, {7, 5, 2, 3}, {6, 8, 4, 1}, {4, 4, 1, 2}, {9, 6, 2, 2}};
    for (int[] shape : shapes) {
      probes.add(List.of(Images.distinct(shape[0], shape[1], -9.5f, 0.75f), shape[2], shape[3]));
    }
    return new KnobSubject<>(
        () -> new Pooling(Subjects::withoutPadding, null, null),
        levels -> new PoolingTurns(FREE, false, levels).all(),
        Likeness.exact(),
        probes,
        List.of(
            List.of(Images.distinct(5, 7, 1, 1), 3, 2),
            List.of(Images.distinct(6, 8, 1, 1), 2, 3),
            List.of(Images.distinct(4, 4, 1, 1), 2, 1)),
        0);
  }

  private static Pooling.Given withoutPadding(List<Object> arguments) {
    return new Pooling.Given(
        (float[][]) arguments.get(0),
        (Integer) arguments.get(1),
        (Integer) arguments.get(2),
        0,
        false);
  }

  private static Subject padded() {
    List<List<Object>> probes = new ArrayList<>();
    for (float level : LEVELS) {
      probes.add(List.of(Images.constant(3, 3, level), 3, 2, 1));
      probes.add(List.of(Images.constant(4, 4, level), 2, 2, 0));
    }
    int[][] shapes = {
      {5, 7, 3, 2, 1}, {4, 6, 2, 1, 1}, {3, 5, 4, 3, 2}, {6, 4, 4, 2, 3}, {5, 5, 3, 1, 2}
    };
    for (int[] shape : shapes) {
      probes.add(
          List.of(Images.distinct(shape[0], shape[1], -9.5f, 0.75f), shape[2], shape[3], shape[4]));
    }
    probes.add(List.of(Images.distinct(3, 4, 1, 1), 2, 1, 2));
    probes.add(List.of(Images.distinct(3, 4, 1, 1), 2, 1, 3));
    return new KnobSubject<>(
        () -> {
          Pooling right =
              new Pooling(
                  arguments ->
                      new Pooling.Given(
                          (float[][]) arguments.get(0),
                          (Integer) arguments.get(1),
                          (Integer) arguments.get(2),
                          (Integer) arguments.get(3),
                          false),
                  Border.outside(Step.SKIP),
                  null);
          right.refusal =
              given ->
                  given.padding() >= given.kernel() ? new Pooling.Returned(new float[0][0]) : null;
          return right;
        },
        levels -> new PoolingTurns(PADDED, false, levels).all(),
        Likeness.exact(),
        probes,
        List.of(
            List.of(Images.distinct(4, 5, 1, 1), 3, 2, 1),
            List.of(Images.distinct(3, 4, 1, 1), 2, 1, 1)),
        0);
  }

  private static Subject averaged() {
    List<List<Object>> probes = new ArrayList<>();
    for (boolean countPadding : new boolean[] {false, true}) {
      probes.add(List.of(Images.constant(4, 4, 0.75f), 2, 2, 0, countPadding));
      probes.add(List.of(Images.constant(3, 3, -2e6f), 3, 2, 1, countPadding));
      probes.add(List.of(Images.distinct(5, 7, -9.5f, 0.75f), 3, 2, 1, countPadding));
      probes.add(List.of(Images.distinct(4, 6, 1, 1), 2, 1, 1, countPadding));
      probes.add(List.of(Images.distinct(6, 4, -3, 0.5f), 4, 3, 2, countPadding));
    }
    return new KnobSubject<>(
        () ->
            new Pooling(
                arguments ->
                    new Pooling.Given(
                        (float[][]) arguments.get(0),
                        (Integer) arguments.get(1),
                        (Integer) arguments.get(2),
                        (Integer) arguments.get(3),
                        (Boolean) arguments.get(4)),
                Border.outside(Step.SKIP),
                (given, cells) ->
                    given.countPadding() ? given.kernel() * given.kernel() : cells.pixels),
        levels -> new PoolingTurns(PADDED, true, levels).all(),
        Likeness.rounded(),
        probes,
        List.of(
            List.of(Images.distinct(4, 5, 1, 1), 3, 2, 1, false),
            List.of(Images.distinct(4, 5, 1, 1), 3, 2, 1, true)),
        0);
  }

  private static Subject batch() {
    List<List<Object>> probes = new ArrayList<>();
    for (float level : LEVELS) {
      probes.add(List.of((Object) planes(1, 2, 2, 4, level, 0)));
    }
    probes.add(List.of((Object) planes(2, 3, 4, 6, -40.5f, 0.75f)));
    probes.add(List.of((Object) planes(3, 2, 4, 2, 1, 1)));
    return new KnobSubject<>(
        () ->
            new BatchPooling(
                new Pooling(
                    arguments -> new Pooling.Given((float[][]) arguments.get(0), 2, 2, 0, false),
                    null,
                    null)),
        levels -> BatchPooling.turns(TWO, levels),
        Likeness.exact(),
        probes,
        List.of(List.of((Object) planes(2, 2, 2, 4, 1, 1))),
        0);
  }

  private static float[][][][] planes(
      int batch, int channels, int height, int width, float least, float step) {
    float[][] values = Images.distinct(batch * channels * height, width, least, step);
    float[][][][] images = new float[batch][channels][height][];
    for (int row = 0; row < values.length; row++) {
      int plane = row / height;
      images[plane / channels][plane % channels][row % height] = values[row];
    }
    return images;
  }

  private static List<Object> flat(int batch, int channels, int height, int width) {
    float[] values = Images.distinct(1, batch * channels * height * width, -20.5f, 0.75f)[0];
    return List.of(values, batch, channels, height, width);
  }

  private static Subject maxBackward() {
    List<List<Object>> probes = new ArrayList<>();
    int[][] shapes = {{5, 7, 3, 2}, {6, 4, 2, 1}, {7, 8, 2, 3}, {5, 5, 3, 3}};
    for (int[] shape : shapes) {
      probes.add(gradient(Images.distinct(shape[0], shape[1], -9.5f, 0.75f), shape[2], shape[3]));
    }
    for (float level : new float[] {-20_000, -3e6f, -4e30f, 0, 2}) {
      probes.add(gradient(Images.constant(4, 6, level), 2, 2));
    }
    float[][] tiny = {{-1, -2, -3}, {-4, -5, Float.MIN_VALUE}, {-6, -7, -8}};
    probes.add(gradient(tiny, 3, 3));
    probes.add(gradient(new float[][] {{0, 1, 1}, {1, 1, 0}, {1, 0, 1}}, 2, 1));
    return new KnobSubject<>(
        () ->
            new Backward(
                arguments -> given(arguments, 0),
                null,
                Routes.first(),
                (g, window, cell, receivers) -> g),
        levels -> new BackwardTurns(FREE, false).all(),
        Likeness.rounded(),
        probes,
        List.of(
            gradient(Images.distinct(5, 7, -9, 1), 3, 2),
            gradient(Images.distinct(4, 6, -9, 1), 2, 2)),
        1);
  }

  private static Subject averageBackward() {
    List<List<Object>> probes = new ArrayList<>();
    int[][] shapes = {{5, 7, 3, 2, 0}, {4, 3, 2, 1, 1}, {6, 8, 2, 3, 0}, {5, 4, 3, 2, 2}};
    for (int[] shape : shapes) {
      probes.add(
          gradient(
              Images.distinct(shape[0], shape[1], -9.5f, 0.75f), shape[2], shape[3], shape[4]));
    }
    return new KnobSubject<>(
        () ->
            new Backward(
                arguments -> given(arguments, (Integer) arguments.get(4)),
                Border.outside(Step.SKIP),
                Routes.everywhere(),
                (g, window, cell, receivers) -> (float) g / receivers),
        levels -> new BackwardTurns(PADDED, true).all(),
        Likeness.rounded(),
        probes,
        List.of(
            gradient(Images.distinct(5, 7, -9, 1), 3, 2, 0),
            gradient(Images.distinct(4, 5, -9, 1), 3, 2, 1)),
        1);
  }

  private static Backward.Given given(List<Object> arguments, int padding) {
    return new Backward.Given(
        (float[][]) arguments.get(0),
        (float[][]) arguments.get(1),
        (Integer) arguments.get(2),
        (Integer) arguments.get(3),
        padding);
  }

  /** The arguments of the way back through max pooling. */
  private static List<Object> gradient(float[][] image, int kernel, int stride) {
    return gradient(image, kernel, stride, 0).subList(0, 4);
  }

  /** The arguments of the way back through average pooling. */
  private static List<Object> gradient(float[][] image, int kernel, int stride, int padding) {
    int rows = (image.length + 2 * padding - kernel) / stride + 1;
    int columns = (image[0].length + 2 * padding - kernel) / stride + 1;
    return List.of(image, Images.distinct(rows, columns, -3.5f, 1), kernel, stride, padding);
  }
}
