/**
 * Feature maps from files and into files: {@code .npy}, {@code .csv}, {@code .json} and {@code
 * .png}.
 *
 * <p>Read {@link poolinglab.arrayfile.ArrayFile} first:
 *
 * <pre>{@code
 * ArrayFile in = ArrayFile.read(Path.of("boot.png"));
 * in.withMaps(pooling.forward(in.maps())).write(Path.of("pooled.npy"));
 * }</pre>
 *
 * <p>It may use geometry, reference's data types, the JDK and Jackson, and stays clear of ND4J, so
 * that a command which pools a file by hand starts at once.
 */
package poolinglab.arrayfile;
