package dev.touchstone.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives an application context a database of its own and the test run's mail server. */
final class TestEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestDatabase.fresh();
        context.getBeanFactory().registerSingleton("testDatabase", database);
        TestPropertyValues.of(
                        "touchstone.database.url=" + database.url(),
                        "touchstone.database.username=" + TestDatabase.ROLE,
                        "touchstone.database.password=" + TestDatabase.PASSWORD,
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + TestMail.SERVER.getSmtp().getPort())
                .applyTo(context);
    }
}
