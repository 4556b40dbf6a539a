package dev.touchstone.testing;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives a test its {@link Browser} and fails it when a page complained. */
final class BrowserExtension implements ParameterResolver, AfterEachCallback, ExecutionCondition {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.hasDriver() && Chromium.installed().isPresent()) {
            return ConditionEvaluationResult.enabled("a Chromium is installed");
        }
        var reason = Chromium.hasDriver() ? "no Chromium or Chrome is installed" : "Playwright's driver is missing";
        if ("required".equals(System.getProperty("touchstone.browser", System.getenv("TOUCHSTONE_BROWSER")))) {
            throw new IllegalStateException("Browser tests are required here, but " + reason);
        }
        return ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).computeIfAbsent(Browser.class, type -> open(context), Browser.class);
    }

    private static Browser open(ExtensionContext context) {
        var settings = SpringExtension.getApplicationContext(context).getEnvironment();
        var directory =
                Path.of("target", "screenshots", context.getRequiredTestClass().getSimpleName());
        return new Browser("http://localhost:" + settings.getRequiredProperty("local.server.port"), directory);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var browser = context.getStore(NAMESPACE).get(Browser.class, Browser.class);
        if (browser == null) {
            return;
        }
        var failed = context.getExecutionException().isPresent();
        if (failed) {
            browser.screenshotAll(context.getRequiredTestMethod().getName());
        }
        browser.close();
        if (!failed && !browser.problems().isEmpty()) {
            throw new AssertionError("Pages complained:\n" + String.join("\n", browser.problems()));
        }
    }
}
