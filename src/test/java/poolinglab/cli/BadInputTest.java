package poolinglab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.data.TinyImages;
import poolinglab.file.StoredZip;
import poolinglab.file.png.TestPng;

@DisplayName("Invalid input")
class BadInputTest {
  private static final String FILES =
      "(in|one|text|wide|deep|device|out|none|missing/out|small|cut)(\\.[a-z]+)?";

  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve("in.csv"), "1,2,3,4\n5,6,7,8\n9,10,11,12\n13,14,15,16\n");
    Files.writeString(folder.resolve("one.csv"), "1\n");
    Files.writeString(folder.resolve("one.json"), "[[\"NaN\"]]");
    Files.writeString(folder.resolve("text.csv"), "a,b\n");
    Files.writeString(folder.resolve("text.json"), "[[" + "9".repeat(5000) + "]]");
    Files.writeString(folder.resolve("wide.csv"), "0.5,1\n-1,300\n");
    Files.writeString(folder.resolve("deep.json"), "[[[1]],[[2]],[[3]],[[4]],[[5]]]");
    TinyImages.idx(Files.createDirectory(folder.resolve("small")), 4, 3);
    Path cut = TinyImages.idx(Files.createDirectory(folder.resolve("cut")), 4, 3);
    Path images = cut.resolve("train-images-idx3-ubyte");
    Files.write(images, Arrays.copyOf(Files.readAllBytes(images), 40));
    Files.createSymbolicLink(folder.resolve("device.csv"), Path.of("/dev/null"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          notebook run 99                                  | no notebook's name begins with '99'
          notebook run --timeout 0                         | --timeout must be at least 1 second
          notebook run --jupyter none/jupyter              | the program jupyter must have
          nonsense                                         | there is no command 'nonsense' (see ./pooling --help)
          netwrk                                           | there is no command 'netwrk'; did you mean network?
          data one.png two                                 | is one word too many (see ./pooling data --help)
          apply one.png --kernl 2                          | there is no option '--kernl'; did you mean --kernel?
          --nonsense                                       | there is no option '--nonsense'
          apply                                            | Missing required parameter: 'IN'
          apply none.csv                                   | there is no file
          apply in.txt                                     | if it holds rows of numbers, rename it to .csv
          apply text.csv                                   | line 1: 'a' is not a number
          apply text.json                                  | line 1, column 3: 9999999999
          apply one.json --kernel 2                        | must fit into the padded input
          apply device.csv                                 | is a pipe or a device
          apply src                                        | it is a folder: give a file in it
          apply in.jpg                                     | convert the picture to PNG
          apply in.npy.gz                                  | unpack it first
          apply in.mat                                     | save the array in one of these formats
          apply wide.csv --kernel 1 -o out.png             | values from 0 to 255; got -1.0
          apply deep.json --kernel 1 -o out.png            | one image of 1 to 4 channels; these maps are [1,5,1,1]
          apply deep.json --kernel 1 -o out.csv            | holds one image of one channel; these maps are [1,5,1,1]
          apply in.csv --kernel 0                          | kernel size must be at least 1×1; got 0×0
          apply in.csv --kernel x                          | a size is a whole number
          apply in.csv --kernel 2x2x2                      | height first
          apply in.csv --kernel 5                          | must fit into the padded input
          apply in.csv --stride 0                          | stride must be at least 1×1
          apply in.csv --padding 2                         | Use at most 1×1
          apply in.csv --padding -1                        | padding must not be negative
          apply in.csv --dilation 0                        | dilation must be at least 1×1
          apply in.csv --kernel 3 --stride 2 --border strict| border strict
          apply in.csv --padding 1 --border same           | works out its own padding
          apply in.csv --border sideways                   | there is no border 'sideways'
          apply in.csv --pool median                       | there is no pooling 'median'
          apply in.csv --engine gpu                        | one of reference, fast, dl4j; got 'gpu'
          apply in.csv --scale x                           | 'x' is not a whole number up to 2147
          compare --seed 1.5                               | '1.5' is not a whole number up to 9
          apply in.csv --divisor x                         | 'x' is not a number
          apply in.csv --pool pnorm --p 0.5                | the p of a p-norm
          apply in.csv --p 3                               | add --pool pnorm
          apply in.csv --count-padding                     | add --pool avg
          apply in.csv --root-of-mean                      | add --pool pnorm
          apply in.csv --engine dl4j --pool pnorm --root-of-mean | has no such pooling
          apply in.csv --global --kernel 2                 | --global makes the whole image
          apply in.csv --gradient one.csv                  | the gradient has the shape of the output
          apply in.csv --gradient none.npy                 | there is no file
          apply in.csv -o out.gif                          | are written to .npy, .csv, .json and .png
          apply in.csv -o missing/out.csv                  | cannot write
          apply in.csv --kernel 3 --engine dl4j --border ceil| neither border ceil
          apply in.csv --engine dl4j --pool sum            | refuses sums
          apply in.csv --engine dl4j --pool pnorm --p 2.5  | whole numbers as the p
          network                                          | Missing required parameter: 'NETWORK'
          predict                                          | Missing required parameter: 'MODEL'
          predict none.keras                               | no such file or folder
          predict in.csv                                   | neither of Keras's formats
          predict data/keras/lesson-pooled.keras none.png                         | there is no file
          predict data/keras/lesson-pooled.keras in.csv                           | has the shape [4, 4], and the model takes
          predict data/keras/lesson-pooled.keras .                                | there is no .png or .npy file in
          predict data/keras/lesson-pooled.keras --names a,b                      | each of the model's 3 classes; got 2
          predict data/keras/lesson-pooled.keras --white 0                        | --white must be above 0
          predict data/keras/lesson-pooled.keras --compare --by-hand              | --compare computes both ways
          network none.keras                               | no such file or folder
          network in.csv                                   | neither of Keras's formats, HDF5 or zip
          network 28x28                                    | word 1
          network 28x28x1 mux2                             | word 2
          network 28x28x1 conv5@99                         | conv5@99
          network 28x28x1 conv5@3:tahn dense3              | 'tahn'
          network 28x28x1 dropout1 dense3                  | dropout drops a share
          network 28x28x1 dense3 dense3 max2               | max2
          network --dl4j 28x28x1 conv5@3                   | dense
          network 9x9x1 dense3 --as caffe                  | expected one of
          network 9x9x1 dense3 -o a.py                     | add --as keras
          network 9x9x1 dense3 --weights a.npz             | add --as keras
          network 9x9x1 dense3 --as keras -o a.h5          | a .py file, a model to a .keras
          network 9x9x1 dense3 --as dl4j -o my-net.java    | named after its class
          network 9x9x1 dense3 --as dl4j --weights a.h5    | are written to a .npz file
          network 9x9x1 dense3 --as keras --weights a.npz -o b.keras | has the weights in it
          network 9x9x1 dense3 --as keras -o none/b.keras  | cannot write
          network 9x9x1 dense3 --as pytorch --json         | leave out --json
          network 9x9x1 pnorm3 dense3 --as keras -o a.keras| only hold Keras's own layers
          network 9x9x1 conv2@3/2*2 dense3 --as keras      | not with both
          network 9x9x1 relu dense3 --as dl4j              | if they come first
          network 9x9x1 dropout0.3 dense3 --as dl4j        | if they come first
          network 9x9x1 Conv2D(5) dense3                   | Conv2D needs its kernel_size
          network 9x9x1 Conv2D(5,3 dense3                  | the closing ')' is missing
          network 9x9x1 MaxPooling2D(2) Dense(3)           | Put Flatten() before it
          lesson --chapter 0                               | chapters 1 to 11; got 0
          lesson --chapter 12                              | chapters 1 to 11; got 12
          lesson --chapter two                             | 'two' is not
          lesson --svg a.svg --report b                    | as a picture or as a page
          lesson --report pom.xml --no-training            | pom.xml
          lesson --epochs 0                                | at least 1 epoch
          lesson --images none                             | none
          lesson --images cut                              | announces 52 bytes and it ends after 40
          data --images cut                                | announces 52 bytes and it ends after 40
          study --list --images cut                        | announces 52 bytes and it ends after 40
          lesson --images small --chapter 3                | at least 10×10 pixels; got 3×3
          lesson --chapter 2 --classes 0,zero              | 'zero' is not
          data --images none                               | none
          data --transpose out.d                           | only IDX data sets are transposed
          study --file none.study                          | there is no study file
          study --file one.csv                             | one.csv, line 1: a line is [experiment]
          study --file one.csv --quick                     | are two studies
          study --experiment colour                        | there is no experiment 'colour'; choose from padding
          study --network mux2                             | Did you mean 'max2'
          study --network conv5@30                         | layer 1
          study --seeds 0                                  | at least 1 seed
          study --epochs 0                                 | 1 epoch
          study --engine gpu                               | expected one of
          lesson --chapter 9 --engine gpu                  | expected one of
          study --quick --spark local[2] -o none           | not built yet; build it once
          study --spark-properties none                    | give both
          study --spark local[2] --jobs 2                  | leave it out
          study --jobs 0                                   | --jobs must be at least 1
          study --images none --list                       | none
          study --classes 3                                | at least two of them; got [3]
          study --list --json                              | measure nothing
          study --network max7 -o one.csv                  | cannot use
          compare --golden none                            | there is no file of golden cases
          compare --golden text.csv                        | is not valid JSON
          compare --cases 0                                | --cases must be from 1 to
          compare --cases 5 --case 3                       | Choose one
          compare --case -1                                | --case must be at least 0
          compare --steps 5                                | belong to --training
          compare --training 28x28x1 --steps 0             | --steps must be from 1 to
          compare --training 28x28x1 --cases 5             | Choose one
          compare --training 28x28x1                       | must end in a dense layer
          compare --training 28                            | word 1
          compare --pool avg                               | add a file
          compare --kernel 3                               | add a file
          compare in.csv --kernel 9                        | must fit into the padded input
          compare in.csv --kernel 3 --border ceil          | neither border ceil
          compare in.csv --pool sum                        | refuses sums
          compare in.csv --gradient in.csv                 | the gradient has the shape of the output
          apply in.csv --padding 1,2,3                     | a padding is one whole number
          apply in.csv --divisor 3                         | add --pool avg
          apply in.csv --pool avg --divisor 0              | must be a number other than 0
          apply in.csv --pool avg --divisor 3 --count-padding | exclude each other
          apply in.csv --pool avg --nan propagate          | --nan is for maxima
          apply in.csv --nan sideways                      | expected one of
          apply in.csv --nan propagate --engine dl4j       | Deeplearning4j
          apply in.csv --output-size 99999                 | an array's limit; got [1,1,99999,99999]
          apply in.csv --output-size 2 --kernel 2          | --output-size works out its own windows
          apply in.csv --output-size 0                     | at least 1×1
          apply in.csv --argmax out.csv --pool avg         | --argmax is for maxima
          apply in.csv --argmax out.csv -o out.csv         | --argmax and -o name the same file
          compare in.csv --pool pnorm --root-of-mean       | got p-norm pooling, p 2.0, root of the mean, kernel 2×2
          apply in.csv --argmax out.csv -o missing/out.csv | cannot write
          apply wide.csv --kernel 1 --argmax out.csv -o out.png | values from 0 to 255
          apply deep.json --kernel 1 --argmax out.csv -o out.json | one image of one channel
          apply in.csv --argmax out.txt                    | are written to
          apply in.csv --unpool in.csv                     | add --output-size
          apply in.csv --unpool in.csv --output-size 4 --pool avg | leave out the pooling options
          apply in.csv --unpool one.csv --output-size 9    | one index for each value; got 1
          apply in.csv --unpool in.csv --output-size 4     | from 0 to 15; got 16
          apply in.csv --unpool wide.csv --output-size 4   | indices are whole numbers; got 0.5
          apply in.csv --unpool in.csv --output-size 5 --gradient in.csv | --unpool goes forward only
          apply one.csv --output-size 2 --gradient one.csv | the gradient has the shape of the output
          apply in.csv --output-size 2 --argmax out.csv    | --output-size works out its own windows
          apply in.csv --pool pnorm --p x                  | is not a number
          apply in.csv --kernel 2 --dilation 9 --padding 4 | every window must hold at least one pixel
          apply in.csv -o out.npz                          | are written to .npy, .csv, .json and .png
          apply in.csv --layout sideways                   | expected one of
          apply in.csv --alpha sideways                    | expected one of
          apply in.csv --scale 2                           | add -o with a .png file
          apply in.csv --scale 2 -o out.csv                | add -o with a .png file
          apply in.csv --scale 0 -o out.png                | --scale must be at least 1; got 0
          apply in.csv --scale 999999999 -o out.png        | a picture has at most
          apply in.csv --verbose                           | add --engine fast
          benchmark --shape 1,2,3                          | a shape is four whole numbers
          benchmark --shape 0,1,4,4                        | at least one image
          benchmark --shape 99999,99999,99,99              | at most 2147483647 values
          benchmark --shape 60,64,300,300                  | use a smaller input
          benchmark --shape 1,1,4,4 --kernel 5             | must fit into the padded input
          benchmark --shape 1,1,4,4 --pool sum             | refuses sums
          benchmark --shape 1,1,4,4 --rounds 2             | at least 3 rounds
          benchmark --pass sideways                        | expected one of
          benchmark --rungs nonsense                       | use one of naive, flat
          benchmark --shape 1,1,8,8 --kernel 3 --rungs two-by-two| the rung TWO_BY_TWO
          benchmark --python python3                       | add --peers
          benchmark --peers --python none                  | cannot run PyTorch
          benchmark -o in.csv                              | cannot make the folder
          benchmark training --images nowhere              | there is no folder nowhere
          benchmark training --classes 3                   | at least two of them
          benchmark training --classes 0,99                | class 99 does not occur
          benchmark --quick training                       | must follow the word training
          benchmark training --network conv5@99            | must fit into
          benchmark training --network nonsense            | nonsense
          benchmark training --rounds 2                    | at least 3 rounds
          benchmark training --python python3              | add --peers
          benchmark training --quick --peers --python none | cannot run PyTorch
          benchmark training -o in.csv                     | cannot make the folder
          deviations nonesuch                              | there is no deviation 'nonesuch'
          example 99                                       | no example's name begins with '99'
          example ''                                       | no example's name begins with ''
          exercises list --in none                         | is not a workspace
          exercises check --in none                        | is not a workspace
          exercises init in.csv                            | in a new or empty folder
          exercises init out.d --exercises none            | exercises are folders with names like
          exercises self-check 99                          | there is no exercise '99'
          exercises self-check nonsense                    | there is no exercise 'nonsense'
          exercises reset                                  | reset needs an exercise
          grade in.csv                                     | Missing required option: '--report
          grade --report out.d                             | Missing required parameter
          grade none --report out.d                        | does not exist
          grade in.csv --report out.d                      | is neither
          grade in.csv --report out.d --workers 0          | --workers must be at least 1
          grade in.csv --report out.d --only 99            | there is no exercise '99'
          grade in.csv --report out.d --only 12 --no-training | leave no exercise
          grade in.csv --report out.d --extra none         | --extra is a folder
          """)
  @DisplayName("is reported in one line on standard error, with exit code 2 and nothing written")
  void oneLine(String command, String expected) throws IOException {
    String[] words = command.strip().split(" +");
    for (int i = 0; i < words.length; i++) {
      boolean isFile = words[i].matches(FILES);
      words[i] =
          words[i].equals("''") ? "" : isFile ? folder.resolve(words[i]).toString() : words[i];
    }
    assertOneLine(expected, words);
  }

  private void assertOneLine(String expected, String... words) throws IOException {
    List<Path> before = files(folder);
    Run run = Run.of(words);
    assertThat(run.err()).contains(expected).startsWith("pooling: ");
    assertThat(run.err().strip().lines()).hasSize(1);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(files(folder)).isEqualTo(before);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  static Stream<Arguments> arrayFiles() throws IOException {
    byte[] png = TestPng.grey(new int[][] {{1, 2}, {3, 4}}).bytes();
    byte[] flipped = png.clone();
    flipped[png.length - 20] ^= 1;
    byte[] npy = npy("'<f4'", "False", "1, 1", 4);
    return Stream.of(
        arguments("a.csv", text(""), "has no numbers"),
        arguments(
            "a.csv", text("1;2\n3"), "line 2: 1 where the first row has 2, separated by semi"),
        arguments("a.csv", text("1;2,5"), "write decimals with a point"),
        arguments("a.csv", text("a,b\n1,c"), "line 2: 'c' is not a number"),
        arguments("a.csv", text("1\u001b[31m"), "'1\\u001b[31m' is not a number"),
        arguments("a.csv", text("1e39"), "1e39 is too large for float32"),
        arguments("a.csv", text("16777217.0"), "16777217.0 cannot be held exactly"),
        arguments("a.csv", text("1.6777217e7"), "1.6777217e7 cannot be held exactly"),
        arguments("a.csv", text("1\0,\0"), "it holds zero bytes; save it as UTF-8"),
        arguments("a.csv", bytes("1,\u00e9"), "its bytes are not UTF-8; save it as UTF-8"),
        arguments("a.csv", png, "it is a PNG picture; rename it to .png"),
        arguments("a.json", text(""), "is empty; write nested lists"),
        arguments("a.json", text("{}"), "line 1, column 1: expected a list and found an object"),
        arguments("a.json", text("5"), "has a single number"),
        arguments("a.json", text("[]"), "a list is empty; fill it"),
        arguments(
            "a.json", text("[[1],\n[2, 3]]"), "line 2, column 6: a list of 2 beside a list of 1"),
        arguments("a.json", text("[[1], 2]"), "a number beside a list"),
        arguments("a.json", text("[[1, null]]"), "null is not a number"),
        arguments("a.json", text("[[\"x\"]]"), "\"x\" is not a number"),
        arguments("a.json", text("[[1]] [[2]]"), "something follows the array; remove it"),
        arguments("a.json", text("[[1"), "not valid JSON, unexpected end-of-input"),
        arguments("a.json", text("[[1]] ]"), "column 7: not valid JSON, unexpected close marker"),
        arguments("a.json", text("[".repeat(17)), "nested more than 16 deep"),
        arguments("a.json", text("[[1e400]]"), "1e400 is too large for float32"),
        arguments("a.json", text("[[16777217]]"), "16777217 cannot be held exactly"),
        arguments("a.json", bytes("\u001f\u008b"), "it is packed with gzip; unpack it first"),
        arguments("a.npy", new byte[0], "it is empty; save it again"),
        arguments("a.npy", text("<html>"), "it is a web page; download the file itself"),
        arguments("a.npy", text("hello"), "does not begin with NumPy's magic string"),
        arguments("a.npy", bytes("\u0093NUMPY\u0009\0"), "its version is unknown"),
        arguments("a.npy", Arrays.copyOf(npy, 40), "its header is cut short"),
        arguments("a.npy", npy("'<f4'", "0", "1, 1", 4), "does not name type, order and shape"),
        arguments("a.npy", npy("'<f4'", "False", "9".repeat(20), 4), "its shape is (9999"),
        arguments("a.npy", npy("'<f4'", "False", "1, 2", 4), "needs 8 bytes of values and 4 are"),
        arguments("a.npy", twice(npy), "holds more than one array"),
        arguments("a.npy", npy("'<f4'", "False", "3,", 12), "a single row has the shape [1,W]"),
        arguments("a.npy", npy("'<f4'", "False", "1,1,1,1,1", 4), "volumes are not supported"),
        arguments("a.npy", npy("'<f4'", "False", "0, 1", 0), "has at least 1 and at most"),
        arguments("a.npy", npy("'<c8'", "False", "1, 1", 8), "holds complex numbers"),
        arguments("a.npy", npy("'<U1'", "False", "1, 1", 4), "holds text; save numbers"),
        arguments("a.npy", npy("'|O'", "False", "1, 1", 8), "holds Python objects"),
        arguments("a.npy", npy("'<M8[s]'", "False", "1, 1", 8), "holds times"),
        arguments("a.npy", npy("[('a','<f4'),('b','<f4')]", "False", "1, 1", 8), "holds records"),
        arguments("a.npy", npy("'<f16'", "False", "1, 1", 16), "holds values of type '<f16'"),
        arguments("a.npz", zip(Map.of("x.npy", npy, "y.npy", npy)), "holds 2: x, y; save the one"),
        arguments("a.npz", zip(Map.of("x.txt", npy)), "holds none"),
        arguments("a.npz", npy, "it is a .npy array; rename it to .npy"),
        arguments("a.npz", wrongChecksum(npy), "its checksum does not match; save it again"),
        arguments("a.png", new byte[0], "it is empty; save it again"),
        arguments("a.png", bytes("\u00ff\u00d8\u00ff"), "it is a JPEG picture; convert it to PNG"),
        arguments("a.png", text("hello"), "it does not begin with PNG's signature"),
        arguments("a.png", Arrays.copyOf(png, 50), "it is cut short; save it again"),
        arguments("a.png", png(3, 5, new byte[3], 0), "a pixel of colour 5 at row 0, column 0"),
        arguments("a.png", png(3, 0, new byte[2], 0), "it has no valid palette"),
        arguments("a.png", png(0, 0, new byte[0], 1), "transparent colour that does not fit"),
        arguments("a.png", flipped, "it is damaged: a checksum does not match"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("arrayFiles")
  @DisplayName("includes every array file that cannot be read as it is, to pool or to compare")
  void arrayFiles(String name, byte[] content, String expected) throws IOException {
    String file = Files.write(folder.resolve(name), content).toString();
    assertOneLine(expected, "apply", file);
    assertOneLine(expected, "compare", file);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** One byte for each character. */
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] twice(byte[] content) {
    return ByteBuffer.allocate(2 * content.length).put(content).put(content).array();
  }

  private static byte[] npy(String type, String columnsFirst, String shape, int zeros) {
    String header = "{'descr': %s, 'fortran_order': %s, 'shape': (%s)}\n";
    String text = header.formatted(type, columnsFirst, shape);
    return bytes("\u0093NUMPY\1\0" + (char) text.length() + "\0" + text + "\0".repeat(zeros));
  }

  /** One pixel. */
  private static byte[] png(int colourType, int sample, byte[] palette, int transparency)
      throws IOException {
    int[][][] samples = {{{sample}}};
    return new TestPng(colourType, 8, false, samples, palette, new byte[transparency]).bytes();
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (StoredZip zip = new StoredZip(bytes)) {
      for (var entry : new TreeMap<>(entries).entrySet()) {
        zip.add(entry.getKey(), entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] wrongChecksum(byte[] npy) throws IOException {
    byte[] archive = zip(Map.of("x.npy", npy));
    int directory = new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    archive[directory - 1] ^= 1; // the last value
    return archive;
  }

  @Test
  @DisplayName("includes giving no command at all, and the help lists the commands")
  void noCommand() {
    Run run = Run.of();
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("name a command; a good start is ./pooling lesson")
        .contains("--help");
  }
}
