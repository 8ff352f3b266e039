/**
 * The lab: a hands-on web page about pooling, put together from what is in {@code src/lab}.
 *
 * <p>Read {@link poolinglab.lab.LabPage} first. What the page computes is geometry, reference and
 * network, compiled to JavaScript; {@link poolinglab.lab.LabTraining} makes the weights of its four
 * networks. The package may use what its data needs: geometry, reference, network, dl4j, data,
 * figure and file.
 */
package poolinglab.lab;
