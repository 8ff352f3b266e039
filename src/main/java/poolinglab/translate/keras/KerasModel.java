package poolinglab.translate.keras;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import poolinglab.MemoryException;
import poolinglab.UserException;
import poolinglab.file.FileProblem;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Ledger;
import poolinglab.network.Weights;

/**
 * A model that Keras has saved, as a network here with its weights.
 *
 * <pre>{@code
 * KerasModel model = KerasModel.read(Path.of("model.keras"));
 * FeatureMaps answers = new NetworkByHand(model.network(), model.weights()).forward(images);
 * }</pre>
 *
 * @param weights one for each layer that has some, in order
 * @param rescaling what the model does to pixels before the network, if anything
 * @param version of Keras that saved it, or an empty text
 * @param notes what was left out, in sentences without a period
 */
public record KerasModel(
    ConvolutionalNetwork network,
    List<Weights> weights,
    Optional<Rescaling> rescaling,
    String version,
    List<String> notes) {
  private static final long MOST_PARAMETERS = 250_000_000;

  /** Even packed, weights take some space: none that were trained are 25 to a byte. */
  private static final long MOST_PARAMETERS_PER_BYTE = 25;

  public KerasModel {
    weights = List.copyOf(weights);
    notes = List.copyOf(notes);
  }

  /** Whether a word is rather the name of such a file than a network text. */
  public static boolean isName(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith(".keras") || lower.endsWith(".h5") || lower.endsWith(".hdf5");
  }

  /**
   * Reads {@code .keras} or {@code .h5}.
   *
   * @throws KerasException in one line, when the file is no model, is damaged, or holds a layer
   *     that no network here can have
   * @throws MemoryException when it does not fit
   */
  public static KerasModel read(Path file) {
    try (KerasFile opened = KerasFile.open(file)) {
      return read(opened, file.toFile().length());
    } catch (MemoryException tooLarge) {
      throw tooLarge;
    } catch (UserException refused) {
      throw new KerasException(refused, "%s: %s", file, refused.getMessage());
    } catch (IOException unreadable) {
      throw new KerasException(unreadable, "cannot read %s (%s)", file, FileProblem.of(unreadable));
    } catch (OutOfMemoryError tooLarge) {
      throw MemoryException.of("reading " + file, 3 * file.toFile().length());
    } catch (RuntimeException | StackOverflowError | LinkageError damaged) {
      // The reader of HDF5 throws whatever comes of the bytes that it finds.
      throw new KerasException(
          damaged, "%s is damaged, or cut off. Copy or download it again.", file);
    }
  }

  private static KerasModel read(KerasFile file, long bytes) {
    ImageInput input = ImageInput.of(Architecture.of(file.model()));
    NetworkBuilder builder = new NetworkBuilder(input.shape());
    input.layers().forEach(builder::add);
    ConvolutionalNetwork network = builder.network();
    checkSize(Ledger.of(network).parameters(), bytes);
    List<Weights> weights = new ArrayList<>();
    var arrays = file.weights().of(builder.slots().stream().map(Slot::source).toList());
    for (int i = 0; i < arrays.size(); i++) {
      weights.add(LearnedWeights.of(builder.slots().get(i), arrays.get(i)));
    }
    return new KerasModel(network, weights, builder.rescaling(), file.version(), builder.notes());
  }

  private static void checkSize(long parameters, long bytes) {
    KerasException.require(
        parameters <= MOST_PARAMETERS && parameters <= MOST_PARAMETERS_PER_BYTE * bytes,
        "its layers have %s parameters, and the file has %s bytes. At most 250 million are read,"
            + " and they must be there.",
        parameters,
        bytes);
  }
}
