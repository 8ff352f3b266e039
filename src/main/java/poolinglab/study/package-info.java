/**
 * Trade-offs, measured: named experiments on networks, each trained with several seeds.
 *
 * <p>Read {@link poolinglab.study.StudyPlan} first, which says what is measured, then {@link
 * poolinglab.study.Study}, which finds it out. {@link poolinglab.study.ShiftSensitivity} can be
 * used by itself, on any trained network.
 *
 * <p>It may use engine, network, dl4j, data, geometry, figure, file and process.
 */
package poolinglab.study;
