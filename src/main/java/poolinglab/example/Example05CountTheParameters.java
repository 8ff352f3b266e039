package poolinglab.example;

import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.figure.LedgerTable;
import poolinglab.figure.text.Ink;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Ledger;
import poolinglab.network.NetworkText;

/**
 * Where do 1,868 parameters come from?
 *
 * <p>A filter has a weight for every cell of its kernel in every channel, and one bias: (3·3·1 +
 * 1)·5 for the first convolution. The size of the image does not matter. A dense layer has a weight
 * for every value that reaches it, and there the size of the image does matter. Pooling has none.
 *
 * <p>You should see the same sum three times: computed here, in the ledger, and counted by the
 * library.
 */
public final class Example05CountTheParameters {
  private Example05CountTheParameters() {}

  public static void main(String[] arguments) {
    ConvolutionalNetwork network = NetworkText.parse("28x28x1 conv5@3 max2 conv15@3 max2 dense3");

    int first = (3 * 3 * 1 + 1) * 5;
    int second = (3 * 3 * 5 + 1) * 15;
    int side = ((28 - 2) / 2 - 2) / 2; // a 3×3 kernel trims 2, pooling halves
    int dense = (side * side * 15 + 1) * 3;
    System.out.println("by hand         " + (first + second + dense));

    Ledger ledger = Ledger.of(network);
    System.out.println("ledger          " + ledger.parameters());
    System.out.println("Deeplearning4j  " + Dl4jNetwork.of(network).build().numParams());
    System.out.println();
    System.out.print(LedgerTable.of(ledger).draw(Ink.PLAIN));
  }
}
