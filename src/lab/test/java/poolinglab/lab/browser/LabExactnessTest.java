package poolinglab.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;

@DisplayName("The Java of the lab, in a browser,")
class LabExactnessTest {
  private static Chromium browser;

  @BeforeAll
  static void start() {
    browser = Chromium.start().size(1280, 1400);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName("computes bit for bit what the JVM does, forward and backward, in 300 cases")
  void bitForBit() {
    browser.open("");
    long state = 42;
    List<String> differing = new ArrayList<>();
    String[] pools = {"max", "avg", "avgp", "norm2"};
    String[] borders = {"truncate", "ceil", "same", "same-lower"};
    for (int number = 0; number < 300; number++) {
      int[] draws = new int[10];
      for (int i = 0; i < draws.length; i++) {
        state = state * 48271 % 2147483647;
        draws[i] = (int) (state >> 8);
      }
      int height = 4 + draws[0] % 9;
      int width = 4 + draws[1] % 9;
      int kernel = 1 + draws[2] % 4;
      int stride = 1 + draws[3] % 4;
      int dilation = 1 + draws[4] % 2;
      String border = borders[draws[5] % 4];
      int padding = border.startsWith("same") ? 0 : Math.min(draws[6] % 2, (kernel - 1) * dilation);
      String pool = pools[draws[7] % 4];
      float[] values = new float[height * width];
      for (int i = 0; i < values.length; i++) {
        state = state * 48271 % 2147483647;
        values[i] = (float) ((state - 1073741823L) / 3e8);
      }
      Object answer = ask(values, height, width, pool, kernel, stride, padding, dilation, border);
      String expected =
          expected(values, height, width, pool, kernel, stride, padding, dilation, border);
      if (!expected.equals(answer)) {
        differing.add(
            "%d: %s %dx%d k%d s%d p%d d%d %s"
                .formatted(number, pool, height, width, kernel, stride, padding, dilation, border));
      }
    }
    assertThat(differing).isEmpty();
  }

  private static Object ask(
      float[] values,
      int height,
      int width,
      String pool,
      int kernel,
      int stride,
      int padding,
      int dilation,
      String border) {
    List<Double> numbers = new ArrayList<>();
    for (float value : values) {
      numbers.add((double) value);
    }
    return browser.run(
        """
        const [values, h, w, pool, k, s, p, d, border] = arguments;
        const refusal = lab.java.lay(Float32Array.from(values), h, w, pool, k, k, s, s, p, d, border, false);
        if (refusal) return refusal;
        const output = lab.java.output();
        const gradient = Float32Array.from(output, (_, i) => Math.fround(0.1 * (i % 7) - 0.3));
        const back = lab.java.backward(gradient);
        const bits = (floats) => [...new Int32Array(Float32Array.from(floats).buffer)].join(' ');
        return bits(output) + '|' + bits(back);
        """,
        numbers, height, width, pool, kernel, stride, padding, dilation, border);
  }

  private static String expected(
      float[] values,
      int height,
      int width,
      String pool,
      int kernel,
      int stride,
      int padding,
      int dilation,
      String border) {
    try {
      WindowSpec spec =
          new WindowSpec(
              Size.square(kernel),
              Size.square(stride),
              Size.square(padding),
              Size.square(dilation),
              Border.parse(border));
      Pooling pooling =
          switch (pool) {
            case "max" -> new MaxPooling(spec);
            case "avg" -> new AveragePooling(spec);
            case "avgp" -> new AveragePooling(spec, AveragePooling.Divisor.WITH_PADDING);
            default -> new PNormPooling(spec, 2);
          };
      FeatureMaps input = FeatureMaps.of(1, 1, new Size(height, width), values);
      FeatureMaps output = pooling.forward(input);
      FeatureMaps gradient = output.withSize(output.size());
      for (int i = 0; i < gradient.values().length; i++) {
        gradient.values()[i] = (float) (0.1 * (i % 7) - 0.3);
      }
      return bits(output.values()) + "|" + bits(pooling.backward(input, gradient).values());
    } catch (RuntimeException refused) {
      return refused.getMessage();
    }
  }

  private static String bits(float[] values) {
    String[] words = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      words[i] = Integer.toString(Float.floatToRawIntBits(values[i]));
    }
    return String.join(" ", words);
  }
}
