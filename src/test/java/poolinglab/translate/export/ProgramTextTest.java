package poolinglab.translate.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkException;
import poolinglab.network.NetworkText;

@DisplayName("A program for another framework")
class ProgramTextTest {

  private static String program(Framework framework, String text) {
    return framework.program(Export.of(NetworkText.parse(text)));
  }

  @Test
  @DisplayName("defines the lesson's network in Keras as one would write it")
  void keras() {
    assertThat(program(Framework.KERAS, "28x28x1 conv5@3 max2 conv15@3 max2 dense3"))
        .contains(
            """
            model = keras.Sequential([
                keras.Input((28, 28, 1)),  # height, width, channels last
                layers.Conv2D(5, 3, activation="relu"),  # default: stride 1, linear
                layers.MaxPooling2D(2),  # default: strides = pool_size
                layers.Conv2D(15, 3, activation="relu"),
                layers.MaxPooling2D(2),
                layers.Flatten(),  # row, column, channel; elsewhere channel, row, column
                layers.Dense(3, activation="softmax"),  # PyTorch: no softmax
            ])
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          conv5@3:same                | Conv2D(5, 3, padding="same", activation="relu")
          conv5@3+1                   | Conv2D(5, 3, padding="same", activation="relu")
          conv5@3x2/2:linear:no-bias  | Conv2D(5, (3, 2), strides=2, use_bias=False)
          conv5@3*2                   | Conv2D(5, 3, dilation_rate=2, activation="relu")
          max3/2:same                 | MaxPooling2D(3, padding="same", strides=2)
          max2:ceil                   | MaxPooling2D(2, padding="same")
          avg2                        | AveragePooling2D(2)
          avg3/1+1:count-pad          | ZeroPadding2D(((1, 1), (1, 1)))
          gap                         | GlobalAveragePooling2D()
          bn                          | BatchNormalization(momentum=0.9, epsilon=1e-5)
          dropout0.25                 | Dropout(0.25)
          tanh                        | Activation("tanh")
          leaky0.2                    | LeakyReLU(0.2)
          pnorm2^3                    | WindowPooling2D("p-norm", (2, 2), strides=(2, 2)
          """)
  @DisplayName("says each layer in Keras's words")
  void layersOfKeras(String layer, String call) {
    assertThat(program(Framework.KERAS, "9x9x2 " + layer + " dense2")).contains(call);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          conv5@3:same                | Conv2d(2, 5, 3, padding="same")
          conv5@3/2:same              | Conv2d(2, 5, 3, stride=2, padding=1)
          conv5@2/2:same              | ZeroPad2d((0, 1, 0, 1))
          conv5@3*2:linear:no-bias    | Conv2d(2, 5, 3, dilation=2, bias=False)
          max2:same                   | MaxPool2d(2, ceil_mode=True)
          max2/1:same                 | ConstantPad2d((0, 1, 0, 1), value=float("-inf"))
          max3/2+1                    | MaxPool2d(3, stride=2, padding=1)
          avg2:same                   | AvgPool2d(2, ceil_mode=True, count_include_pad=False)
          avg3/1+1:count-pad          | AvgPool2d(3, stride=1, padding=1)
          avg3/1+1,0,2,1:count-pad    | ZeroPad2d((0, 1, 1, 2))
          sum2                        | AvgPool2d(2, divisor_override=1)
          pnorm3                      | LPPool2d(2, 3)
          pnorm3^3                    | WindowPool2d("p-norm", (3, 3), (3, 3), (0, 0, 0, 0), p=3)
          gap                         | AdaptiveAvgPool2d(1)
          gmp bn                      | BatchNorm1d(2)
          bn                          | BatchNorm2d(2)
          dropout0.25                 | Dropout(0.25)
          silu                        | SiLU()
          leaky0.2                    | LeakyReLU(0.2)
          """)
  @DisplayName("says each layer in PyTorch's words")
  void layersOfPyTorch(String layer, String call) {
    assertThat(program(Framework.PYTORCH, "9x9x2 " + layer + " dense2")).contains(call);
  }

  @Test
  @DisplayName("in Keras has lines that are a network text, and the same program again")
  void isNetworkText() {
    int read = 0;
    for (RandomModel model : RandomModel.of(200, 7).toList()) {
      try {
        String program = lines(model.network());
        boolean isInWords =
            Stream.of("WindowPooling2D", "ZeroPadding2D", "BatchNormalization")
                .noneMatch(program::contains);
        if (isInWords) {
          assertThat(lines(NetworkText.parse(program))).isEqualTo(program);
          read++;
        }
      } catch (NetworkException lackingInKeras) {
        assertThat(lackingInKeras).hasMessageStartingWith("Keras has ");
      }
    }
    assertThat(read).isGreaterThan(50);
  }

  private static String lines(ConvolutionalNetwork network) {
    String program = Framework.KERAS.program(Export.of(network));
    return program.substring(program.indexOf("Sequential([") + 12, program.indexOf("\n])"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("fits 80 columns, and remarks on each default once")
  void width(Framework framework) {
    int refused = 0;
    for (RandomModel model : RandomModel.of(60, 3).toList()) {
      try {
        String program = framework.program(Export.of(model.network()));
        assertThat(program.lines()).allMatch(line -> line.length() <= 80);
        assertThat(remarks(program)).doesNotHaveDuplicates();
      } catch (NetworkException lacking) {
        refused++;
      }
    }
    assertThat(refused).isLessThan(framework == Framework.DL4J ? 40 : 10);
  }

  private static Stream<String> remarks(String program) {
    return program
        .lines()
        .filter(line -> line.contains("  # ") || line.contains("  // "))
        .map(line -> line.replaceFirst(".*  (#|//) ", ""));
  }

  @Test
  @DisplayName("writes names of files as the language wants them")
  void quoting() {
    var network = NetworkText.parse("3x3x1 dense2");
    Optional<String> odd = Optional.of("C:\\new\\\"w\".npz");
    for (Framework framework : Framework.values()) {
      assertThat(framework.program(Export.of(network).withWeightsFile(odd)))
          .contains("\"C:\\\\new\\\\\\\"w\\\".npz\"");
    }
  }
}
