/**
 * The commands of documents are run: what stands there works.
 *
 * <p>A block of commands has a mark behind {@code sh}, which says where it is run; what it prints may follow:
 *
 * <pre>{@code
 * ```sh check
 * curl -fsS "$UPSCHEDULE_ADDRESS/health/ready"
 * ```
 *
 * ```text expect
 * {"status":"UP",…
 * ```
 * }</pre>
 *
 * <ul>
 *   <li>The mark is one word without spaces, such as {@code check} or {@code run=micro}; a test picks blocks by it.
 *   <li>{@code needs=psql,jq} behind the mark: programs that a machine may lack; the test passes the block over there.
 *   <li>{@code exit=3} behind those: it has to end with 3, else with 0.
 *   <li>Each line of {@code text expect} is a whole line of what was printed, in this order; other lines may come between. An
 *       ellipsis stands for anything within its line. Errors count as printed.
 *   <li>Blocks that one {@link org.upschedule.documents.BlockShell} runs go on where the one before ended: its folder, its
 *       functions and its variables are still there, as in the terminal of somebody who copies one after the other.
 * </ul>
 *
 * <pre>{@code
 * List<MarkedBlock> blocks = new MarkedDocument(Path.of("docs/deployment.md")).blocks("run=micro");
 * try (BlockShell shell = new BlockShell(folder, Map.of("UPSCHEDULE_ADDRESS", "http://127.0.0.1:8080"), Duration.ofMinutes(2))) {
 *     blocks.forEach(shell::run);
 * }
 * }</pre>
 */
package org.upschedule.documents;
