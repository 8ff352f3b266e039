package poolinglab.lab;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import poolinglab.figure.page.Html;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;

/**
 * The seven scenes as pictures and sentences, for a browser without script. Every figure in them is
 * computed here.
 */
final class LabStills {
  private static final Size SIDE = Size.square(28);
  private static final int WHITE = 255;
  private static final int LINE_COLUMN = 13;
  private static final MaxPooling MAX = new MaxPooling(WindowSpec.ofKernel(2));
  private static final AveragePooling AVERAGE = new AveragePooling(WindowSpec.ofKernel(2));

  private final FeatureMaps boot;

  /** Draws around this picture: greys from 0 to 255, 28 rows of 28. */
  LabStills(int[] boot) {
    float[] values = new float[boot.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = boot[i];
    }
    this.boot = FeatureMaps.of(1, 1, SIDE, values);
  }

  private record Still(String title, String sentence, List<Shown> pictures) {}

  private record Shown(String alternative, FeatureMaps maps) {}

  String html() {
    return List.of(slide(), line(), shift(), shuffle(), fit(), back(), network()).stream()
        .map(LabStills::figure)
        .collect(
            Collectors.joining(
                "",
                "<div class=\"noscript\"><p>The bench needs a browser that runs scripts. This is"
                    + " what seven of its scenes show.</p>\n",
                "</div>"));
  }

  private Still slide() {
    return new Still(
        "Slide",
        "Max pooling replaces each group of 2×2 pixels with the brightest of them: 784 numbers"
            + " become 196.",
        List.of(
            new Shown("An ankle boot of 28×28 pixels", boot),
            new Shown("The same boot, pooled to 14×14", MAX.forward(boot))));
  }

  private Still line() {
    float[] paper = new float[boot.values().length];
    for (int i = 0; i < paper.length; i++) {
      paper[i] = i % SIDE.width() == LINE_COLUMN ? 0 : WHITE;
    }
    FeatureMaps line = FeatureMaps.of(1, 1, SIDE, paper);
    return new Still(
        "Line",
        "A black line, one pixel wide, on white paper is gone after max pooling; the average keeps"
            + " it in grey. Max keeps what is bright, not what matters.",
        List.of(
            new Shown("White paper with a black line", line),
            new Shown("After max pooling: white paper", MAX.forward(line)),
            new Shown("After average pooling: a grey line", AVERAGE.forward(line))));
  }

  private Still shift() {
    FeatureMaps moved = boot.withSize(SIDE);
    for (int i = 0; i < moved.values().length; i++) {
      moved.values()[i] = i % SIDE.width() == 0 ? 0 : boot.values()[i - 1];
    }
    FeatureMaps pooled = MAX.forward(moved);
    int changed = different(MAX.forward(boot), pooled);
    return new Still(
        "Shift",
        "The boot moved by one pixel: %d of the 196 pooled numbers change.".formatted(changed),
        List.of(
            new Shown("The boot, one pixel further to the right", moved),
            new Shown("The same, pooled to 14×14", pooled)));
  }

  private Still shuffle() {
    float[] values = boot.values().clone();
    for (int row = 0; row < SIDE.height(); row += 2) {
      for (int column = 0; column < SIDE.width(); column += 2) {
        int corner = row * SIDE.width() + column;
        float first = values[corner];
        values[corner] = values[corner + SIDE.width() + 1];
        values[corner + SIDE.width() + 1] = first;
      }
    }
    FeatureMaps shuffled = FeatureMaps.of(1, 1, SIDE, values);
    return new Still(
        "Shuffle",
        "With two pixels of every window exchanged, %d of 784 pixels differ and %d of 196 outputs do."
            .formatted(
                different(boot, shuffled), different(MAX.forward(boot), MAX.forward(shuffled))),
        List.of(
            new Shown("The boot with two pixels of every window exchanged", shuffled),
            new Shown("The same output as before", MAX.forward(shuffled))));
  }

  private Still fit() {
    MaxPooling three = new MaxPooling(WindowSpec.ofKernel(3));
    return new Still(
        "Fit",
        "A window of 3 that moves by 3 does not come out even on 28 pixels: %d pixels are never looked at."
            .formatted(three.geometryFor(boot).lostCells()),
        List.of(new Shown("The boot pooled to 9×9", three.forward(boot))));
  }

  private Still back() {
    FeatureMaps ones = MAX.forward(boot);
    Arrays.fill(ones.values(), 1);
    FeatureMaps gradient = MAX.backward(boot, ones);
    int reached = different(gradient, gradient.withSize(SIDE));
    for (int i = 0; i < gradient.values().length; i++) {
      gradient.values()[i] *= WHITE;
    }
    return new Still(
        "Back",
        "Every output sends back a 1, which goes only to the brightest pixel of its window: %d of 784 pixels get anything."
            .formatted(reached),
        List.of(new Shown("The pixels that get a gradient, in white", gradient)));
  }

  private Still network() {
    FeatureMaps once = MAX.forward(boot);
    return new Still(
        "Network",
        "The lesson's network pools after each convolution. The dense layer at the end sees "
            + "fewer numbers, and that is where parameters are saved.",
        List.of(
            new Shown("Pooled once, 14×14", once),
            new Shown("Pooled twice, 7×7", MAX.forward(once))));
  }

  private static int different(FeatureMaps one, FeatureMaps other) {
    int different = 0;
    for (int i = 0; i < one.values().length; i++) {
      different += one.values()[i] == other.values()[i] ? 0 : 1;
    }
    return different;
  }

  private static String figure(Still still) {
    return still.pictures().stream()
        .map(LabStills::picture)
        .collect(
            Collectors.joining(
                " ",
                "<figure><h2>%s</h2>\n".formatted(Html.escape(still.title())),
                "\n<figcaption>%s</figcaption></figure>\n"
                    .formatted(Html.escape(still.sentence()))));
  }

  private static String picture(Shown shown) {
    return "<img alt=\"%s\" width=\"%d\" height=\"%d\" src=\"data:image/png;base64,%s\">"
        .formatted(
            Html.escape(shown.alternative()),
            shown.maps().size().width() * 8,
            shown.maps().size().height() * 8,
            Base64.getEncoder().encodeToString(png(shown.maps())));
  }

  private static byte[] png(FeatureMaps maps) {
    int width = maps.size().width();
    int height = maps.size().height();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    int[] greys = new int[width * height];
    Arrays.setAll(greys, i -> Math.round(maps.values()[i]));
    image.getRaster().setSamples(0, 0, width, height, 0, greys);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }
}
