package dev.touchstone.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application on a port of its own, with the job executor and the mail sender on, driven through a real
 * browser: test methods take a {@link Browser} parameter. Skipped where no Chromium is installed; with {@code
 * -Dtouchstone.browser=required} that is a failure.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "touchstone.base-url=http://localhost:${local.server.port:0}",
            "touchstone.messages.strict=true",
            "spring.datasource.hikari.minimum-idle=0"
        })
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestEnvironment.class)
@Import(TestBeans.class)
@TestExecutionListeners(listeners = CleanData.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface JourneyTest {}
