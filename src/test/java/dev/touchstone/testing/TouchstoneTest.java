package dev.touchstone.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application without a web server, on a real PostgreSQL: {@code MockMvcTester}, facades and {@code
 * JdbcClient} can be injected. All classes with this annotation share one application context; each class starts with
 * the data the migrations made. No demo data, the job executor and the mail sender are off, the clock is reset after
 * each test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "touchstone.jobs.enabled=false",
            "touchstone.mail.enabled=false",
            "touchstone.base-url=http://touchstone.test",
            "touchstone.messages.strict=true",
            "spring.datasource.hikari.minimum-idle=0"
        })
@AutoConfigureMockMvc
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestEnvironment.class)
@Import(TestBeans.class)
@TestExecutionListeners(listeners = CleanData.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface TouchstoneTest {}
