/**
 * Work for other machines: what a cluster can do for a study or a class, whatever it is made of.
 *
 * <p>Read {@link poolinglab.cluster.Cluster} first. What it is made of, Apache Spark, is in {@code
 * src/spark}, which has a class path of its own.
 */
package poolinglab.cluster;
