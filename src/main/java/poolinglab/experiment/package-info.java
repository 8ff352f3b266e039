/**
 * What pooling is worth, by experiment: {@code study} runs networks, {@code report} shows what was
 * found.
 */
package poolinglab.experiment;
