/**
 * Work for other machines: what a cluster can do for a study or a class, whatever runs it.
 *
 * <p>Read {@link poolinglab.cluster.Cluster} first. What runs it, Apache Spark, is in {@code
 * src/spark}, which has a class path of its own.
 */
package poolinglab.cluster;
