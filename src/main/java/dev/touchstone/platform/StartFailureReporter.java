package dev.touchstone.platform;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/** Prints why the start failed on stderr, without a stack trace. */
final class StartFailureReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        if (!(analysis.getCause() instanceof StartRefusedException)) {
            Sentences.both("platform.start.failed").forEach(Console.ERR::println);
        }
        Console.ERR.println(analysis.getDescription());
        if (StringUtils.hasText(analysis.getAction())) {
            Console.ERR.println(analysis.getAction());
        }
    }
}
