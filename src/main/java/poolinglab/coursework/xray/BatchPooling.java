package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Pooling of a batch, [batch][channels][height][width], plane by plane. */
final class BatchPooling implements Model {
  private final Pooling plane = Pooling.max();
  private int mostImages = Integer.MAX_VALUE;
  private int mostChannels = Integer.MAX_VALUE;
  private int skippedImages;
  private int skippedChannels;
  private boolean exchanged;
  private boolean channelsCountedByBatch;
  private boolean firstChannelEverywhere;
  private boolean firstImageEverywhere;

  /** The mistakes in going over the planes, and those in one plane. */
  static List<Turn<BatchPooling>> turns(Words words) {
    List<Turn<BatchPooling>> turns =
        new ArrayList<>(MistakeTable.read("batch", words, BatchPooling::knob));
    Pooling.turns(words).forEach(turn -> turns.add(turn.within(model -> model.plane)));
    return turns;
  }

  private static Consumer<BatchPooling> knob(String knob, String setting) {
    return switch (knob) {
      case "mostImages" -> Knob.number(setting, (model, it) -> model.mostImages = it);
      case "mostChannels" -> Knob.number(setting, (model, it) -> model.mostChannels = it);
      case "skippedImages" -> Knob.number(setting, (model, it) -> model.skippedImages = it);
      case "skippedChannels" -> Knob.number(setting, (model, it) -> model.skippedChannels = it);
      case "exchanged" -> model -> model.exchanged = true;
      case "channelsCountedByBatch" -> model -> model.channelsCountedByBatch = true;
      case "firstChannelEverywhere" -> model -> model.firstChannelEverywhere = true;
      case "firstImageEverywhere" -> model -> model.firstImageEverywhere = true;
      default -> throw Knob.unknown(knob);
    };
  }

  @Override
  public boolean overwrites() {
    return plane.overwrites();
  }

  @Override
  public Object call(List<Object> arguments) {
    float[][][][] images = (float[][][][]) arguments.get(0);
    int batch = images.length;
    int channels = images[0].length;
    float[][][][] output = new float[batch][channels][][];
    for (int n = 0; n < batch; n++) {
      for (int c = 0; c < channels; c++) {
        float[][] image = images[n][c];
        output[n][c] = new float[image.length / 2][image[0].length / 2];
      }
    }
    int lastChannel = Math.min(channelsCountedByBatch ? batch : channels, mostChannels);
    for (int n = skippedImages; n < Math.min(batch, mostImages); n++) {
      for (int c = skippedChannels; c < lastChannel; c++) {
        int image = firstImageEverywhere ? 0 : n;
        int channel = firstChannelEverywhere ? 0 : c;
        float[][] read = exchanged ? images[channel][image] : images[image][channel];
        output[n][c] = (float[][]) plane.call(List.of((Object) read));
      }
    }
    return output;
  }
}
