package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Pooling of a batch, [batch][channels][height][width], plane by plane. */
final class BatchPooling implements Model {
  private static final int CHANNELS_MIXED = 15;
  private static final int SIDES = 16;

  /** What is done with every plane. */
  final Pooling plane;

  int mostImages = Integer.MAX_VALUE;
  int mostChannels = Integer.MAX_VALUE;
  int skippedImages;
  int skippedChannels;
  boolean exchanged;
  boolean channelsCountedByBatch;
  boolean firstChannelEverywhere;
  boolean firstImageEverywhere;

  BatchPooling(Pooling plane) {
    this.plane = plane;
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

  /** The mistakes in one plane, and those in going over the planes. */
  static List<Turn<BatchPooling>> turns(Words words, List<Float> levels) {
    List<Turn<BatchPooling>> turns = new ArrayList<>();
    add(
        turns,
        "images",
        "only-the-first-image",
        0,
        "Only the first image of the batch is pooled; the others stay 0. Let n run over all of"
            + " them.",
        model -> model.mostImages = 1);
    add(
        turns,
        "channels",
        "only-the-first-channel",
        0,
        "Only the first channel is pooled; the others stay 0. Let c run over all of them.",
        model -> model.mostChannels = 1);
    add(
        turns,
        "images",
        "first-image-skipped",
        0,
        "The first image is never pooled: n begins at 0.",
        model -> model.skippedImages = 1);
    add(
        turns,
        "channels",
        "first-channel-skipped",
        0,
        "The first channel is never pooled: c begins at 0.",
        model -> model.skippedChannels = 1);
    add(
        turns,
        "source",
        "batch-and-channel-exchanged",
        SIDES,
        "You read images[c][n]. The image comes first, then the channel: images[n][c].",
        model -> model.exchanged = true);
    add(
        turns,
        "channels",
        "channels-counted-by-the-batch",
        SIDES,
        "Your loop over the channels ends at the number of images. There are images[0].length"
            + " channels.",
        model -> model.channelsCountedByBatch = true);
    add(
        turns,
        "source",
        "first-channel-everywhere",
        CHANNELS_MIXED,
        "You read the first channel for every channel. Each is pooled by itself: images[n][c].",
        model -> model.firstChannelEverywhere = true);
    add(
        turns,
        "source",
        "first-image-everywhere",
        0,
        "You read the first image for every image. Each is pooled by itself: images[n][c].",
        model -> model.firstImageEverywhere = true);
    for (Turn<Pooling> turn : new PoolingTurns(words, false, levels).all()) {
      Consumer<BatchPooling> change = model -> turn.change().accept(model.plane);
      turns.add(
          new Turn<>(turn.knobs(), turn.name(), turn.misconception(), turn.sentence(), change));
    }
    return turns;
  }

  private static void add(
      List<Turn<BatchPooling>> turns,
      String knob,
      String name,
      int misconception,
      String sentence,
      Consumer<BatchPooling> change) {
    turns.add(new Turn<>(Set.of(knob), name, misconception, sentence, change));
  }
}
