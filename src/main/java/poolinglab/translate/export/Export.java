package poolinglab.translate.export;

import java.util.Optional;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.translate.keras.Rescaling;

/**
 * What to take to another framework.
 *
 * @param rescaling what happens to pixels before the network, if anything
 * @param weightsFile what a program loads its weights from: a {@code .npz} file with {@link
 *     Framework#weights}, or in Keras a {@code .weights.h5}
 * @param className of a program, where the language wants one
 */
public record Export(
    ConvolutionalNetwork network,
    Optional<Rescaling> rescaling,
    Optional<String> weightsFile,
    String className) {

  /** The network alone. */
  public static Export of(ConvolutionalNetwork network) {
    return new Export(network, Optional.empty(), Optional.empty(), "Network");
  }

  public Export withRescaling(Optional<Rescaling> newRescaling) {
    return new Export(network, newRescaling, weightsFile, className);
  }

  public Export withWeightsFile(Optional<String> newWeightsFile) {
    return new Export(network, rescaling, newWeightsFile, className);
  }

  public Export withClassName(String newClassName) {
    return new Export(network, rescaling, weightsFile, newClassName);
  }
}
