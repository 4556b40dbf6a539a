package dev.touchstone.fault;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Two nodes as processes, shared by all classes with this annotation; {@link TwoNodes} can be injected, as can every
 * facade of the test's own context on the same database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "touchstone.jobs.enabled=false",
            "touchstone.mail.enabled=false",
            "touchstone.messages.strict=true",
            "spring.datasource.hikari.minimum-idle=0"
        })
@ActiveProfiles("test")
@ContextConfiguration(initializers = TwoNodes.Environment.class)
@interface TwoNodesTest {}
