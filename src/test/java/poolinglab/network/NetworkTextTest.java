package poolinglab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;

@DisplayName("A network text")
class NetworkTextTest {

  @Test
  @DisplayName("describes the same network as the fluent steps")
  void meansTheSame() {
    var expected =
        ConvolutionalNetwork.on(28, 20, 3)
            .then(
                Convolution.of(8, new Size(3, 2))
                    .withStride(Size.square(2))
                    .withBorder(Border.SAME))
            .then(Pool.max(Size.square(3)).withStride(new Size(2, 1)))
            .then(Pool.pNorm(3, Size.square(2)).withBorder(Border.TRUNCATE))
            .then(Pool.average(Size.square(1)).withBorder(Border.STRICT))
            .globalAveragePool()
            .dense(7)
            .dense(3);
    String text = "28x20x3 conv8@3x2/2:same max3/2x1 pnorm2^3:valid avg1:strict gap dense7 dense3";
    assertThat(NetworkText.parse(text)).isEqualTo(expected);
  }

  static Stream<ConvolutionalNetwork> randomNetworks() {
    return RandomNetworks.of(200, 11);
  }

  @ParameterizedTest
  @MethodSource("randomNetworks")
  @DisplayName("is read back into the network that wrote it")
  void goesRound(ConvolutionalNetwork network) {
    assertThat(NetworkText.parse(network.toString())).isEqualTo(network);
  }

  @ParameterizedTest
  @CsvSource({
    "'  28x28x1\tmax2   dense3\n', 28x28x1 max2 dense3",
    "28×28×1 max2×2 dense3, 28x28x1 max2 dense3",
    "28x28x1 max2/2:valid dense003, 28x28x1 max2 dense3",
    "28x28x1 conv5@3/1 pnorm2^2 dense3, 28x28x1 conv5@3 pnorm2 dense3",
    "28x28x1 conv5@3/2+1*2 max3/2+1 dense3, 28x28x1 conv5@3/2+1*2 max3/2+1 dense3",
    "'28x28x1 max3+1x0 max3+1,0,2,1:ceil dense3', '28x28x1 max3+1x0 max3+1,0,2,1:ceil dense3'",
    "28x28x1 max3+0 sum2*1 dense3, 28x28x1 max3 sum2 dense3",
    "28x28x1 max3:SAME_LOWER avg3:truncate dense3, 28x28x1 max3:same-lower avg3 dense3",
    "28x28x1 avg3+1:count-pad dense3, 28x28x1 avg3+1:count-pad dense3",
    "28x28x1 avg3:ceil:count-pad dense3, 28x28x1 avg3:ceil:count-pad dense3",
    "28x28x1 gpnorm^3 dense3, 28x28x1 gpnorm^3 dense3",
    "28X28X1 CONV5@3:SAME MaxPool2 avgpool2:VALID Fc3, 28x28x1 conv5@3:same max2 avg2 dense3",
    "28x28x1 conv5@3:relu dense64 dense3, 28x28x1 conv5@3 dense64 dense3",
    "28x28x1 conv5@3/2+1*2:valid:swish:no-bias dense3:identity, "
        + "28x28x1 conv5@3/2+1*2:silu:no-bias dense3:linear",
    "28x28x1 conv5@3:no-bias dense9:tanh:no-bias dense3:softmax, "
        + "28x28x1 conv5@3:no-bias dense9:tanh:no-bias dense3:softmax",
    "28x28x1 conv5@3:linear BatchNorm ReLU max2 flatten dropout0.500 dense1:sigmoid, "
        + "28x28x1 conv5@3:linear bn relu max2 dropout0.5 dense1:sigmoid",
    "28x28x1 flatten dense9 bn dense3, 28x28x1 dense9 bn dense3",
    "28x28x1 Leaky0.30 leakyrelu0 dense3, 28x28x1 leaky0.3 leaky0.0 dense3",
    "28x28x1 dropout0 dropout0.12345 dense3, 28x28x1 dropout0.0 dropout0.1235 dense3",
    "'28x28x1, conv5@3,max2 , max3+1,0,2,1,dense3,', '28x28x1 conv5@3 max2 max3+1,0,2,1 dense3'",
  })
  @DisplayName("can be written loosely and is given back in its shortest form")
  void isGivenBackShort(String loose, String shortest) {
    assertThat(NetworkText.parse(loose)).hasToString(shortest);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"\", a network text begins with the image; this one is empty",
        "\"  \t \", a network text begins with the image; this one is empty",
        "conv5@3 dense3, word 1 'conv5@3' (column 1): a network text begins with the image",
        "28x28 dense3, word 1 '28x28' (column 1): 'x' is expected before the number of channels",
        "28 dense3, word 1 '28' (column 1): 'x' is expected before the width",
        "28x28x dense3, the number of channels must be a whole number; got the end of the word",
        "28x28x1x1 dense3, the word must end after '28x28x1'; got 'x1'",
        "0x28x1 dense3, an image has sides from 1 to 16384",
        "28x28x0 dense3, at least 1 channel",
        "99999x28x1 dense3, an image has sides from 1 to 16384",
        "-28x28x1 dense3, word 1 '-28x28x1' (column 1): a network text begins with the image",
        "٢٨x28x1 dense3, a network text begins with the image",
        "28x28x1 conv5@3 mux2 dense3, word 3 'mux2' (column 17): there is no layer 'mux'",
        "28x28x1 mux2 dense3, Did you mean 'max2'?",
        "28x28x1 maxpoool2 dense3, Did you mean 'max2'?",
        "28x28x1 KONV5@3 dense3, there is no layer 'konv'. Did you mean 'conv5@3'?",
        "28x28x1 conv5@3:tahn dense3, \"':' is followed by a border (truncate (or valid), same,\"",
        "28x28x1 conv5@3:tahn dense3, \"softmax) or no-bias; got 'tahn'. Use one of them.\"",
        "28x28x1 conv5@3:tanh:same dense3, the word must end after 'conv5@3:tanh'; got ':same'",
        "28x28x1 conv5@3:softmax dense3, softmax gives classes their probabilities",
        "28x28x1 dense5:same dense3, the word must end after 'dense5'; got ':same'. Leave it out",
        "28x28x1 dense5:bias dense3, ':' is followed by an activation function (relu",
        "28x28x1 dense5:no-bias:relu dense3, \"or write :activation and :no-bias, in this order\"",
        "28x28x1 softmax dense3, softmax is not a layer of its own here",
        "28x28x1 dense3 softmax, softmax is not a layer of its own here: the last dense layer has it",
        "28x28x1 bn2 dense3, the word must end after 'bn'; got '2'. Leave it out.",
        "28x28x1 dropout dense3, \"the share to drop must be a number, for example 0.5; got ''\"",
        "28x28x1 leaky1 dense3, a leaky ReLU has a slope from 0 to below 1; got 1",
        "28x28x1 leaky dense3, \"the slope must be a number, for example 0.5; got ''\"",
        "28x28x1 dropout1 dense3, dropout drops a share from 0 to below 1 of the values; got 1",
        "28x28x1 dropout0. dense3, \"the share to drop must be a number, for example 0.5; got '0.'\"",
        "28x28x1 dropout50% dense3, dropout drops a share from 0 to below 1 of the values; got 50",
        "28x28x1 flatten conv5@3 dense3, after flatten there are no feature maps any more",
        "28x28x1 flatten dropout0.5 bn dense3, after flatten there are no feature maps any more",
        "28x28x1 dense1:softmax, the last dense layer must have at least 2 units",
        "28x28x1 desne3, there is no layer 'desne'. Use conv",
        "28x28x1 3 dense3, a layer begins with its name",
        "28x28x1 conv5 dense3, '@' is expected before the kernel size; got the end of the word",
        "28x28x1 conv@3 dense3, the number of filters must be a whole number; got '@3'",
        "28x28x1 conv5@ dense3, the kernel size must be a whole number; got the end of the word",
        "28x28x1 conv0@3 dense3, a convolution has at least 1 filter; got 0",
        "28x28x1 conv-5@3 dense3, the number of filters must be a whole number; got '-5@3'",
        "28x28x1 conv5@-3 dense3, the kernel size must be a whole number; got '-3'",
        "28x28x1 conv2147483648@3 dense3, must be at most 2147483647; got '2147483648'",
        "28x28x1 conv5@٣ dense3, the kernel size must be a whole number; got '٣'",
        "28x28x1 conv5@3.5 dense3, the word must end after 'conv5@3'; got '.5'",
        "28x28x1 max0 dense3, kernel size must be at least 1×1; got 0×0",
        "28x28x1 max2x dense3, the kernel size must be a whole number; got the end",
        "28x28x1 max2x2x2 dense3, the word must end after 'max2x2'; got 'x2'",
        "28x28x1 max2/0 dense3, stride must be at least 1×1; got 0×0",
        "28x28x1 max2/ dense3, the stride must be a whole number; got the end of the word",
        "28x28x1 max2:smae dense3, there is no border 'smae'. Use truncate",
        "28x28x1 max2: dense3, there is no border ''. Use truncate",
        "28x28x1 max3+ dense3, the padding must be a whole number; got the end of the word",
        "\"28x28x1 max3+1,1 dense3\", is expected before the padding's third number",
        "\"28x28x1 max3+1,1,1 dense3\", is expected before the padding's fourth number",
        "28x28x1 max3+3 dense3, padding 3×3 must be smaller than the kernel 3×3",
        "28x28x1 max3+1:same dense3, border same works out its own padding",
        "28x28x1 conv5@3* dense3, the dilation must be a whole number; got the end of the word",
        "28x28x1 conv5@3*2/2 dense3, \"or write /stride, +padding, *dilation, :border, :activat\"",
        "28x28x1 conv5@3*2/2 dense3, \"ion and :no-bias, in this order.\"",
        "28x28x1 max2:count-pad dense3, there is no border 'count-pad'",
        "28x28x1 gap:same dense3, the word must end after 'gap'; got ':same'. Leave it out.",
        "28x28x1 max2:same/2 dense3, the word must end after 'max2:same'; got '/2'",
        "28x28x1 max2^3 dense3, the word must end after 'max2'; got '^3'",
        "28x28x1 pnorm2^0 dense3, a p-norm needs an exponent of at least 1; got 0",
        "28x28x1 pnorm2^ dense3, the exponent p must be a whole number",
        "28x28x1 max3:strict dense3, layer 1 'max3:strict': border strict needs windows that fit",
        "28x28x1 max29 dense3, layer 1 'max29': the kernel must fit",
        "28x28x1 gap3 dense3, the word must end after 'gap'; got '3'",
        "28x28x1 gap gap dense3, layer 2 'gap': a global pooling needs feature maps",
        "28x28x1 dense3 conv5@3, layer 2 'conv5@3': a convolution needs feature maps",
        "28x28x1 dense0, a dense layer has at least 1 unit; got 0",
        "28x28x1 dense, the number of units must be a whole number; got the end of the word",
        "28x28x1 dense3;, the word must end after 'dense3'; got ';'",
        "28x28x1 dense1, the last dense layer must have at least 2 units",
        "28x28x1 conv5@3, a network must end in a dense layer",
        "28x28x1, a network must end in a dense layer",
        "28x28x1 max2\u0007 dense3, got '\\u0007'",
      })
  @DisplayName("that is bad is refused in one line that points at the word:")
  void isRefused(String text, String message) {
    assertThatExceptionOfType(NetworkException.class)
        .isThrownBy(() -> NetworkText.parse(text))
        .withMessageContaining(message)
        .satisfies(refusal -> assertThat(refusal.getMessage().lines()).hasSize(1));
  }

  @Test
  @DisplayName("with a very long word is refused without repeating all of it")
  void isQuotedShort() {
    assertThatThrownBy(() -> NetworkText.parse("28x28x1 " + "y".repeat(5000)))
        .message()
        .hasSizeLessThan(250)
        .contains("y…'");
  }

  @RepeatedTest(20)
  @DisplayName("with random typing errors is read, or refused in one line")
  void survivesMutation(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    List<ConvolutionalNetwork> good = RandomNetworks.of(20, random.nextLong()).toList();
    for (int i = 0; i < 200; i++) {
      ConvolutionalNetwork network = good.get(random.nextInt(good.size()));
      String text =
          mutated(i % 2 == 0 ? network.toString() : KerasTexts.of(network, random), random);
      Throwable refusal = catchThrowable(() -> Ledger.of(NetworkText.parse(text)));
      if (refusal != null) {
        assertThat(refusal).as(text).isExactlyInstanceOf(NetworkException.class);
        assertThat(refusal.getMessage().lines()).as(text).hasSize(1);
      }
    }
  }

  private static String mutated(String good, Random random) {
    String alphabet =
        "0123456789x@/:^*, -+.,convmaxgpdensbrtyluhif()[]='\"\n\t\u0000\u2028٣×é\uD83D";
    var text = new StringBuilder(good);
    for (int edits = random.nextInt(1, 5); edits > 0 && !text.isEmpty(); edits--) {
      int at = random.nextInt(text.length());
      char character = alphabet.charAt(random.nextInt(alphabet.length()));
      switch (random.nextInt(4)) {
        case 0 -> text.setCharAt(at, character);
        case 1 -> text.insert(at, character);
        case 2 -> text.deleteCharAt(at);
        default -> text.insert(at, text.substring(at, random.nextInt(at, text.length())));
      }
    }
    return text.toString();
  }
}
