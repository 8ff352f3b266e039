package poolinglab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A network text in Keras's words")
class KerasWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Conv2D(5,3)                                 | conv5@3:linear
          conv2d(5, 3, activation='relu')             | conv5@3
          Conv2D(5, (3, 2), 2, "same", use_bias=False) | conv5@3x2/2:same:linear:no-bias
          Conv2D(filters=5, kernel_size=3, activation=relu, dilation_rate=2) | conv5@3*2
          layers.Conv2D(5, 3, activation="tanh",)     | conv5@3:tanh
          tf.keras.layers.Conv2D(5, [3, 2])           | conv5@3x2:linear
          MaxPooling2D()                              | max2
          MAXPOOLING2D(3)                             | max3
          MaxPool2D(3, strides=2, padding='SAME')     | max3/2:same
          MaxPooling2D((2, 2), strides=None)          | max2
          AveragePooling2D(3, strides=1)              | avg3/1
          GlobalAveragePooling2D()                    | gap
          GlobalMaxPool2D()                           | gmp
          Dropout(0.3)                                | dropout0.3
          Dropout(rate=.25)                           | dropout0.25
          BatchNormalization()                        | bn
          ReLU()                                      | relu
          LeakyReLU()                                 | leaky0.3
          LeakyReLU(negative_slope=.01)               | leaky0.01
          Activation('tanh')                          | tanh
          flatten()                                   | ''
          Flatten( )                                  | ''
          """)
  @DisplayName("has layers with Keras's meaning")
  void layers(String keras, String text) {
    assertThat(NetworkText.parse("9x9x1 " + keras + " dense3"))
        .hasToString(("9x9x1 " + text + " dense3").replace("  ", " "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Flatten() Dense(3)                                          | dense3:linear
          Flatten() Dense(3, activation="softmax")                    | dense3
          Flatten() Dense(3, 'softmax')                               | dense3
          Flatten() Dense(9, activation="relu") Dense(1, "sigmoid")   | dense9 dense1:sigmoid
          Flatten() Dense(9, "softmax") Dense(3, None, False) | dense9:softmax dense3:linear:no-bias
          GlobalMaxPooling2D() Dropout(0.5) Dense(3)                  | gmp dropout0.5 dense3:linear
          max2 flatten Dense(3, activation=softmax)                   | max2 dense3
          dense9 Dense(3, activation=softmax)                         | dense9 dense3
          """)
  @DisplayName("has dense layers that are linear unless told otherwise, even the last one")
  void dense(String keras, String text) {
    assertThat(NetworkText.parse("Input(shape=(9, 8, 2)), " + keras)).hasToString("9x8x2 " + text);
  }

  @Test
  @DisplayName("may be the lines of a program")
  void program() {
    assertThat(
            NetworkText.parse(
                """
                keras.Input((28, 28, 1)),  # height, width, channels (last)
                layers.Conv2D(
                    5, 3,  # filters, kernel
                    activation="relu",
                ),
                layers.MaxPooling2D(2),
                layers.Flatten(),
                layers.Dense(3, activation="softmax"),
                """))
        .hasToString("28x28x1 conv5@3 max2 dense3");
  }

  @Test
  @DisplayName("is read into the network that was said, however it is written")
  void goesRound() {
    Random random = new Random(5);
    RandomNetworks.of(500, 23)
        .forEach(
            network -> {
              String text = KerasTexts.of(network, random);
              assertThat(NetworkText.parse(text)).as(text).isEqualTo(KerasTexts.sayable(network));
            });
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Conv2D(5)                 | Conv2D needs its kernel_size. Write for example Conv2D(5, 3).
          Conv2D()                  | Conv2D needs its kernel_size
          Conv2D(kernel_size=3)     | Conv2D needs its filters
          Conv2D(5, 3               | the closing ')' is missing
          Conv2D(5, 3))             | the layer must end with its ')'; got ')'
          Conv2D(5, 3):same         | the layer must end with its ')'; got ':same'
          Conv2D(5, 3)MaxPooling2D(2) | got 'maxpooling2d(2)'. Put a space or a comma between
          Conv2D(5,, 3)             | there is nothing before a comma
          Conv2D(5, 3, filters=6)   | Conv2D gets filters twice
          Conv2D(5, 3, groups=2)    | takes filters, kernel_size, strides, padding, dilation_rate, act
          Conv2D(5, 3, groups=2)    | got 'groups'. Leave that out.
          Conv2D(5, 3, 1, 'same', 'channels_last') | got ''channels_last''. Leave that out.
          Conv2D(5, 3, padding='full') | padding must be valid or same; got 'full'
          Conv2D(5, 3, activation='relu6') | activation must be relu, linear, tanh
          Conv2D(5, 3, activation='softmax') | softmax gives classes their probabilities
          Conv2D(5, 3, use_bias=0)  | use_bias must be True or False; got '0'
          Conv2D(five, 3)           | filters must be a whole number; got 'five'
          Conv2D(5.5, 3)            | got '.5'
          Conv2D(-5, 3)             | filters must be a whole number; got '-5'
          Conv2D(5, (3, 3, 3))      | kernel_size must be one number or two, height and width; got 3
          Conv2D(5, ())             | kernel_size must be one number or two, height and width; got 0
          Conv2D(5, 3, strides=)    | strides must be a whole number; got the end
          Conv2D(5, 3, strides=0)   | stride must be at least 1×1
          Conv2D(5, 3, 2, dilation_rate=2) | not with both; got 2×2 and 2×2
          Conv2D (5, 3)             | in parentheses, with no space before them
          Conv2D                    | in parentheses, with no space before them
          MaxPooling2D(2, 2, 'same', 1) | takes pool_size, strides, padding here; got '1'
          AveragePooling2D()        | AveragePooling2D needs its pool_size
          Flatten(1)                | Flatten takes nothing here; got '1'
          BatchNormalization(epsilon=1e-5) | BatchNormalization takes nothing here; got 'epsilon'
          Dropout()                 | Dropout needs its rate
          Dropout('half')           | rate must be a number, for example 0.5; got 'half'
          Dropout(1.0)              | dropout drops a share from 0 to below 1
          LeakyReLU(alpha=0.1)      | LeakyReLU takes negative_slope here; got 'alpha'
          Activation('softmax')     | write Dense(3, activation="softmax")
          Conv3D(5, 3)              | Keras's layers have the names Conv2D, MaxPooling2D
          Conv3D(5, 3)              | got 'conv3d'. Use one of them.
          nn.MaxPool2d(2)           | got 'nn.maxpool2d'. Use one of them.
          (5, 3)                    | Keras's layers have the names
          Dense(3)                  | Put Flatten() before it.
          dropout0.5 Dense(3)       | Put Flatten() before it.
          Flatten() MaxPooling2D(2) | after flatten there are no feature maps any more
          Input((9, 9, 1))          | Keras's layers have the names
          """)
  @DisplayName("that is bad is refused in one line that points at the word:")
  void isRefused(String word, String message) {
    assertThatExceptionOfType(NetworkException.class)
        .isThrownBy(() -> NetworkText.parse("9x9x1 " + word + " dense3"))
        .withMessageContaining(message)
        .withMessageStartingWith("network text, word ")
        .satisfies(refusal -> assertThat(refusal.getMessage().lines()).hasSize(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Input(28, 28, 1)       | Input takes shape here; got '28'
          Input((28, 28))        | height, width and channels; got 2 numbers
          Input()                | height, width and channels; got 0 numbers
          Input((0, 28, 1))      | an image has sides from 1 to 16384
          Conv2D(5, 3)           | begins with the image, height x width x channels
          """)
  @DisplayName("needs the image first")
  void input(String word, String message) {
    assertThatExceptionOfType(NetworkException.class)
        .isThrownBy(() -> NetworkText.parse(word + " dense3"))
        .withMessageContaining(message);
  }
}
