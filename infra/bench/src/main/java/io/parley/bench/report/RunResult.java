package io.parley.bench.report;

import io.parley.bench.traffic.Verdict;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run found out.
 *
 * @param parameters what the run was asked to do
 * @param figures single numbers; their names say the unit
 * @param milliseconds distributions of times
 * @param troubles what went wrong, and how often
 * @param verdict what became of messages; null if there were none
 */
public record RunResult(
    String mode,
    Instant at,
    MachineFacts machine,
    Map<String, Object> parameters,
    Map<String, Double> figures,
    Map<String, LatencySummary> milliseconds,
    Map<String, Long> troubles,
    @Nullable Verdict verdict) {}
