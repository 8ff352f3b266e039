package poolinglab.conformance.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import poolinglab.conformance.Answer;
import poolinglab.conformance.ConformanceException;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.Tolerance;
import poolinglab.geometry.Border;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.AveragePooling.Divisor;
import poolinglab.reference.DividedSumPooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.NanPropagatingMax;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;

/**
 * Reads golden cases: a JSON list of objects with {@code framework}, {@code pooling} (max, avg,
 * pnorm), {@code shape} [N,C,H,W], {@code kernel}, {@code stride} and {@code dilation} as
 * [height,width], {@code padding} as that or as [top,left,bottom,right], {@code mode} (a word of
 * {@link Border#parse}), and the row-major arrays {@code input} and {@code output}, in which what
 * is no number is a string.
 *
 * <p>A pnorm also has {@code p} and may have {@code rootOfMean}; an avg may have {@code
 * countIncludePad} or {@code divisor}, a max {@code nan} (ignore or propagate). All may have {@code
 * gradOutput} and {@code gradInput} together, {@code layout} (nchw or nhwc, which then holds for
 * shape and arrays), and {@code tolerance}, absolute and relative.
 */
public final class GoldenFile {
  private GoldenFile() {}

  /**
   * Reads a file.
   *
   * @throws ConformanceException when it is not there, damaged, or of another form
   */
  public static List<GoldenCase> read(Path file) {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (NoSuchFileException missing) {
      throw new ConformanceException(
          "there is no file of golden cases at %s; check the path", file);
    } catch (JsonProcessingException damaged) {
      throw new ConformanceException(
          "%s is not valid JSON: %s. Fetch it again.", file, damaged.getOriginalMessage());
    } catch (IOException unreadable) {
      throw new ConformanceException(
          "%s cannot be read (%s). Check the file.", file, unreadable.getMessage());
    }
    ConformanceException.require(
        root.isArray() && !root.isEmpty(),
        "golden cases are a JSON list with at least one case; %s holds something else. Give it a"
            + " file of that form.",
        file);
    List<GoldenCase> cases = new ArrayList<>();
    for (JsonNode node : root) {
      String name = "case " + cases.size();
      try {
        cases.add(read(new GoldenFields(node), name));
      } catch (GeometryException wrong) {
        throw new ConformanceException(file + ", " + name + ": " + wrong.getMessage());
      }
    }
    return cases;
  }

  private static GoldenCase read(GoldenFields node, String name) {
    Pooling pooling = pooling(node);
    boolean channelsLast = node.choice("layout", "nchw", "nhwc");
    int[] sides = node.wholes("shape", 4);
    Size size = channelsLast ? new Size(sides[1], sides[2]) : new Size(sides[2], sides[3]);
    FeatureMaps like = FeatureMaps.zeros(sides[0], channelsLast ? sides[3] : sides[1], size);
    FeatureMaps input = maps(node, "input", like, channelsLast);
    FeatureMaps likeOutput = like.withSize(pooling.geometryFor(input).outputSize());
    FeatureMaps output = maps(node, "output", likeOutput, channelsLast);
    FeatureMaps gradOutput = likeOutput;
    FeatureMaps gradInput;
    if (node.has("gradOutput") || node.has("gradInput")) {
      gradOutput = maps(node, "gradOutput", likeOutput, channelsLast);
      gradInput = maps(node, "gradInput", like, channelsLast);
    } else {
      // Without a gradient of theirs the library's is compared with the one by hand.
      Arrays.fill(gradOutput.values(), 1);
      gradInput = pooling.backward(input, gradOutput);
    }
    String label = name + " (" + node.text("framework") + ", " + node.text("pooling") + ")";
    boolean exact = pooling instanceof MaxPooling || pooling instanceof NanPropagatingMax;
    // The files' gradients are decimals; only what a maximum picks must agree to the bit.
    return new GoldenCase(
        label,
        new PoolingCase(pooling, input, gradOutput),
        new Answer(output, gradInput),
        tolerance(node, exact ? Tolerance.EXACT : Tolerance.ROUNDING),
        tolerance(node, Tolerance.ROUNDING));
  }

  private static Tolerance tolerance(GoldenFields node, Tolerance usual) {
    if (!node.has("tolerance")) {
      return usual;
    }
    double tolerance = node.number("tolerance");
    return new Tolerance(tolerance, tolerance);
  }

  private static Pooling pooling(GoldenFields node) {
    WindowSpec spec =
        new WindowSpec(
            node.size("kernel"),
            node.size("stride"),
            node.padding("padding"),
            node.size("dilation"),
            border(node.text("mode")));
    String pooling = node.text("pooling");
    return switch (pooling) {
      case "max" ->
          node.choice("nan", "ignore", "propagate")
              ? new NanPropagatingMax(spec)
              : new MaxPooling(spec);
      case "avg" ->
          node.has("divisor")
              ? new DividedSumPooling(spec, node.number("divisor"))
              : new AveragePooling(
                  spec, node.isTrue("countIncludePad") ? Divisor.WITH_PADDING : Divisor.INSIDE);
      case "pnorm" -> new PNormPooling(spec, node.number("p"), node.isTrue("rootOfMean"));
      default -> throw GoldenFields.wrong("pooling", "max, avg or pnorm", pooling);
    };
  }

  private static Border border(String mode) {
    try {
      return Border.parse(mode);
    } catch (GeometryException unknown) {
      throw GoldenFields.wrong("mode", "truncate, ceil, same, same-lower or strict", mode);
    }
  }

  /** Values as feature maps of the shape of {@code like}. */
  private static FeatureMaps maps(
      GoldenFields node, String field, FeatureMaps like, boolean channelsLast) {
    float[] values = node.numbers(field);
    FeatureMaps maps = FeatureMaps.of(like.batch(), like.channels(), like.size(), values);
    return channelsLast ? ChannelOrder.first(maps) : maps;
  }
}
