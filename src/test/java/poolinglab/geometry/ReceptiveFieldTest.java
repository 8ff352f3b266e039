package poolinglab.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The receptive field")
class ReceptiveFieldTest {

  @Test
  @DisplayName("of the lesson's last feature map is 10×10 pixels, 4 apart")
  void lesson() {
    WindowSpec convolution = WindowSpec.ofKernel(3).withStride(Size.square(1));
    WindowSpec pooling = WindowSpec.ofKernel(2);
    ReceptiveField field = ReceptiveField.ofPixel();
    Size maps = Size.square(28);
    for (WindowSpec layer : List.of(convolution, pooling, convolution, pooling)) {
      WindowGeometry geometry = layer.over(maps);
      field = field.through(geometry);
      maps = geometry.outputSize();
    }
    assertThat(maps).isEqualTo(Size.square(5));
    assertThat(field).isEqualTo(new ReceptiveField(Size.square(10), Size.square(4), 4.5, 4.5));
  }

  @Test
  @DisplayName("equals the result of tracing the windows back to the pixels, one by one")
  void followedBack() {
    Random random = new Random(3);
    for (int stack = 0; stack < 200; stack++) {
      List<Axis> layers = new ArrayList<>();
      ReceptiveField field = ReceptiveField.ofPixel();
      Size maps = Size.square(40 + random.nextInt(20));
      for (int depth = 0; depth < 3; depth++) {
        WindowSpec spec =
            WindowSpec.ofKernel(1 + random.nextInt(3))
                .withStride(Size.square(1 + random.nextInt(2)))
                .withDilation(Size.square(1 + random.nextInt(2)))
                .withBorder(random.nextBoolean() ? Border.SAME : Border.TRUNCATE);
        WindowGeometry geometry = spec.over(maps);
        layers.add(geometry.rows());
        field = field.through(geometry);
        maps = geometry.outputSize();
      }
      int[] first = follow(layers, 0);
      int[] second = follow(layers, 1);
      assertThat(field.size().height()).isEqualTo(first[1] - first[0] + 1);
      assertThat(field.stride().height()).isEqualTo(second[0] - first[0]);
      assertThat(field.firstCentreRow()).isCloseTo((first[0] + first[1]) / 2.0, within(1e-9));
    }
  }

  /** The first and last pixel that cell {@code index} of the last layer looks at, unclipped. */
  private static int[] follow(List<Axis> layers, int index) {
    int from = index;
    int to = index;
    for (int depth = layers.size() - 1; depth >= 0; depth--) {
      Axis axis = layers.get(depth);
      from = axis.start(from);
      to = axis.start(to) + (axis.kernel() - 1) * axis.dilation();
    }
    return new int[] {from, to};
  }

  @Test
  @DisplayName("keeps height and width separate")
  void rectangular() {
    WindowGeometry geometry =
        WindowSpec.ofKernel(new Size(2, 3)).withStride(new Size(1, 2)).over(new Size(8, 9));
    ReceptiveField field = ReceptiveField.ofPixel().through(geometry).through(geometry);
    assertThat(field).isEqualTo(new ReceptiveField(new Size(3, 7), new Size(1, 4), 1, 3));
  }

  @Test
  @DisplayName("refuses to grow past 31 bits")
  void overflow() {
    WindowGeometry wide = WindowSpec.ofKernel(1 << 20).over(Size.square(1 << 20));
    assertThatThrownBy(() -> ReceptiveField.ofPixel().through(wide).through(wide))
        .isInstanceOf(GeometryException.class)
        .hasMessageContaining("31 bits");
  }
}
