package poolinglab.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import poolinglab.conformance.Answer;
import poolinglab.conformance.Tolerance;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AdaptivePooling;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.NanPropagatingMax;
import poolinglab.reference.Pooling;
import poolinglab.reference.Unpooling;

@DisplayName("What Deeplearning4j lacks is as PyTorch computes it:")
class ElsewhereGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/poolinglab/golden");

  private static List<GoldenFields> fields(String file) throws IOException {
    JsonNode cases = new ObjectMapper().readTree(FOLDER.resolve(file).toFile());
    return StreamSupport.stream(cases.spliterator(), false).map(GoldenFields::new).toList();
  }

  private static FeatureMaps maps(GoldenFields node, String field, int[] sides) {
    return FeatureMaps.of(sides[0], sides[1], new Size(sides[2], sides[3]), node.numbers(field));
  }

  private static int[] indices(GoldenFields node) {
    float[] numbers = node.numbers("indices");
    return IntStream.range(0, numbers.length).map(i -> (int) numbers[i]).toArray();
  }

  @Test
  @DisplayName("padding by side, same-lower, divisors, NaN, roots of means, channels last")
  void windows() {
    List<GoldenCase> cases = GoldenFile.read(FOLDER.resolve("elsewhere-golden.json"));
    GoldenRun run = GoldenRun.of(cases);
    assertThat(run.failures()).isEmpty();
    assertThat(run.reference().agreeing()).isEqualTo(cases.size()).isGreaterThan(30);
    assertThat(run.ladder().agreeing()).isEqualTo(cases.size());
    assertThat(run.library().cases()).isPositive();
  }

  @Test
  @DisplayName("where each maximum came from")
  void argmax() throws IOException {
    List<GoldenCase> cases = GoldenFile.read(FOLDER.resolve("elsewhere-golden.json"));
    List<GoldenFields> fields = fields("elsewhere-golden.json");
    int checked = 0;
    for (int i = 0; i < cases.size(); i++) {
      if (fields.get(i).has("indices")) {
        FeatureMaps input = cases.get(i).asked().input();
        Pooling pooling = cases.get(i).asked().pooling();
        int[] places =
            pooling instanceof NanPropagatingMax propagating
                ? propagating.argmax(input)
                : ((MaxPooling) pooling).argmax(input);
        assertThat(places).as(cases.get(i).name()).containsExactly(indices(fields.get(i)));
        checked++;
      }
    }
    assertThat(checked).isGreaterThanOrEqualTo(6);
  }

  @Test
  @DisplayName("adaptive maxima and averages, forward and backward, to larger outputs too")
  void adaptive() throws IOException {
    for (GoldenFields node : fields("adaptive-golden.json")) {
      int[] sides = node.wholes("shape", 4);
      Size output = node.size("outputSize");
      int[] outputSides = {sides[0], sides[1], output.height(), output.width()};
      boolean isMax = node.text("pooling").equals("max");
      Function<WindowSpec, Pooling> propagating =
          node.has("nan") ? NanPropagatingMax::new : MaxPooling::new;
      AdaptivePooling pooling =
          new AdaptivePooling(isMax ? propagating : AveragePooling::new, output);
      FeatureMaps input = maps(node, "input", sides);
      Answer given =
          new Answer(
              pooling.forward(input),
              pooling.backward(input, maps(node, "gradOutput", outputSides)));
      Answer right = new Answer(maps(node, "output", outputSides), maps(node, "gradInput", sides));
      Optional<?> difference =
          Judge.first(
              right, given, isMax ? Tolerance.EXACT : Tolerance.ROUNDING, Tolerance.ROUNDING);
      assertThat(difference).as(node.text("framework") + " to " + output).isEmpty();
    }
  }

  @Test
  @DisplayName("maxima put back where they came from")
  void unpooling() throws IOException {
    for (GoldenFields node : fields("unpooling-golden.json")) {
      int[] sides = node.wholes("shape", 4);
      FeatureMaps pooled = maps(node, "values", node.wholes("pooled", 4));
      Size size = new Size(sides[2], sides[3]);
      assertThat(Unpooling.of(pooled, indices(node), size).values())
          .containsExactly(node.numbers("output"));
    }
  }
}
