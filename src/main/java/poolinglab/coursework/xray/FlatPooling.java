package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Pooling of a batch that is one flat array in NCHW order. */
final class FlatPooling implements Model {
  private static final int ONE_IMAGE = 3;
  private static final String PLACE = "n c h w batch channels height width";
  private static final String SIZES = "channels height width";
  private static final String LENGTH = "given planes height width";
  private static final Formula NCHW =
      Formula.of("((n · channels + c) · height + h) · width + w", PLACE);

  private static final Formula QUARTER = Formula.of("planes · (height / 2) · (width / 2)", LENGTH);

  private Formula reads = NCHW;
  private Formula writes = NCHW;
  private Formula rowStep;
  private Formula length = QUARTER;
  private boolean lowerRowOptional;
  private boolean counted;
  private boolean columnsFirst;
  private boolean channelsForgotten;
  private boolean onlyFirstImage;
  private boolean onlyFirstChannel;
  private boolean fourInARow;
  private boolean writesWithInputSizes;
  private float start = Float.NEGATIVE_INFINITY;
  private Reduction rule = Reduction.MAXIMUM;

  static List<Turn<FlatPooling>> turns(Words words) {
    List<Turn<FlatPooling>> turns =
        new ArrayList<>(MistakeTable.read("flat", words, FlatPooling::knob));
    turns.addAll(MistakeTable.read("picks", words, FlatPooling::knob));
    return List.copyOf(turns);
  }

  private static Consumer<FlatPooling> knob(String knob, String setting) {
    return switch (knob) {
      case "reads" -> Knob.formula(setting, PLACE, (model, it) -> model.reads = it);
      case "writes" -> Knob.formula(setting, PLACE, (model, it) -> model.writes = it);
      case "rowStep" -> Knob.formula(setting, SIZES, (model, it) -> model.rowStep = it);
      case "length" -> Knob.formula(setting, LENGTH, (model, it) -> model.length = it);
      case "start" -> model -> model.start = Float.parseFloat(setting);
      case "rule" -> Knob.choice(setting, Reduction.WRONG, (model, it) -> model.rule = it);
      case "lowerRowOptional" -> model -> model.lowerRowOptional = true;
      case "counted" -> model -> model.counted = true;
      case "columnsFirst" -> model -> model.columnsFirst = true;
      case "channelsForgotten" -> model -> model.channelsForgotten = true;
      case "onlyFirstImage" -> model -> model.onlyFirstImage = true;
      case "onlyFirstChannel" -> model -> model.onlyFirstChannel = true;
      case "fourInARow" -> model -> model.fourInARow = true;
      case "writesWithInputSizes" -> model -> model.writesWithInputSizes = true;
      default -> throw Knob.unknown(knob);
    };
  }

  /** Pools a batch with channels, or one image, which comes without the sizes of these. */
  @Override
  public Object call(List<Object> arguments) {
    float[] images = (float[]) arguments.get(0);
    boolean oneImage = arguments.size() == ONE_IMAGE;
    int batch = oneImage ? 1 : (Integer) arguments.get(1);
    int channels = oneImage ? 1 : (Integer) arguments.get(2);
    int height = (Integer) arguments.get(arguments.size() - 2);
    int width = (Integer) arguments.get(arguments.size() - 1);
    float[] output = new float[length.of(images.length, batch * channels, height, width)];
    int visited = channelsForgotten || onlyFirstChannel ? 1 : channels;
    int inImage = channelsForgotten ? 1 : channels;
    int outHeight = writesWithInputSizes ? height : height / 2;
    int outWidth = writesWithInputSizes ? width : width / 2;
    int inner = columnsFirst ? height / 2 : width / 2;
    int next = 0;
    for (int n = 0; n < (onlyFirstImage ? 1 : batch); n++) {
      for (int c = 0; c < visited; c++) {
        for (int i = 0; i < height / 2 * (width / 2); i++) {
          int h = columnsFirst ? i % inner : i / inner;
          int w = columnsFirst ? i / inner : i % inner;
          double[] values = values(images, next, n, c, h, w, batch, inImage, height, width);
          int target = counted ? next : writes.of(n, c, h, w, batch, inImage, outHeight, outWidth);
          output[ModelFault.index(target, output.length)] = (float) rule.of(values, start);
          next++;
        }
      }
    }
    return output;
  }

  private double[] values(
      float[] images,
      int next,
      int n,
      int c,
      int h,
      int w,
      int batch,
      int channels,
      int height,
      int width) {
    int upper =
        fourInARow ? 4 * next : reads.of(n, c, 2 * h, 2 * w, batch, channels, height, width);
    int lower =
        fourInARow || rowStep == null ? upper + 2 : upper + rowStep.of(channels, height, width);
    boolean upperAlone = rowStep != null && lowerRowOptional && lower + 1 >= images.length;
    double[] values = new double[upperAlone ? 2 : 4];
    for (int i = 0; i < values.length; i++) {
      boolean byOrder = !fourInARow && rowStep == null;
      int index =
          byOrder
              ? reads.of(n, c, 2 * h + i / 2, 2 * w + i % 2, batch, channels, height, width)
              : (i < 2 ? upper : lower) + i % 2;
      values[i] = ModelFault.get(images, index);
    }
    return values;
  }
}
