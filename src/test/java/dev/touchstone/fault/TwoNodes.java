package dev.touchstone.fault;

import com.icegreen.greenmail.util.GreenMail;
import dev.touchstone.testing.TestDatabase;
import dev.touchstone.testing.TestMail;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Two nodes on one database, in the mode {@code prod}. They are started at once on an empty database, at the same time
 * as the test's own context, which runs neither jobs nor senders and is where the tests arrange and look.
 */
final class TwoNodes {

    /** How long a dead node's jobs and letters stay its own in these tests; {@code touchstone.fault.lock} sets it. */
    static final Duration LOCK = Duration.ofSeconds(Long.getLong("touchstone.fault.lock", 10));

    /** Senders of a node: the most letters one that is killed may have handed over without knowing it. */
    static final int SENDERS = 2;

    /** How long the tests wait for what must come; a slow machine is no fault of the product's. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String SECRET = "made for tests, forty characters or more";

    private final TestDatabase database;
    private final Node a;
    private final Node b;

    private TwoNodes(TestDatabase database) {
        this.database = database;
        var server = TestMail.SERVER.getSmtp().getPort();
        a = new Node("a", new SmtpGate(server));
        b = new Node("b", new SmtpGate(server));
    }

    Node a() {
        return a;
    }

    Node b() {
        return b;
    }

    List<Node> all() {
        return List.of(a, b);
    }

    Node otherThan(Node node) {
        return node == a ? b : a;
    }

    GreenMail mailServer() {
        return TestMail.SERVER;
    }

    void start(Node node) {
        start(node, TimeZone.getDefault().getID(), Duration.ZERO);
    }

    /** On a machine in this zone whose clock is wrong by so much. */
    void start(Node node, String zone, Duration error) {
        var settings = new HashMap<>(shared(database));
        settings.putAll(Map.of(
                "spring.profiles.active", "prod",
                "spring.main.banner-mode", "off",
                "touchstone.limits.applications-per-hour", "1000000",
                "touchstone.mail.from", "hiring@touchstone.test",
                "touchstone.mail.threads", String.valueOf(SENDERS),
                "touchstone.mail.undo", "1s",
                "touchstone.mail.timeout", "5s",
                "touchstone.mail.backoff", "2s,5s,10s,30s,60s",
                "touchstone.mail.lease", LOCK.toSeconds() + "s",
                "touchstone.jobs.lock", LOCK.toSeconds() + "s"));
        settings.put("touchstone.clock.error", error.toSeconds() + "s");
        node.start(settings, zone);
    }

    /** Both are up, whatever the test before did to them. */
    void awaitBoth() {
        all().stream().filter(node -> !node.isAlive()).forEach(this::start);
        all().forEach(Node::awaitReady);
    }

    private Map<String, String> shared(TestDatabase database) {
        return Map.of(
                "touchstone.database.url",
                database.url(),
                "touchstone.database.username",
                TestDatabase.ROLE,
                "touchstone.database.password",
                TestDatabase.PASSWORD,
                "touchstone.base-url",
                a.url(),
                "touchstone.secret",
                SECRET,
                "spring.mail.host",
                "127.0.0.1");
    }

    /** Starts both nodes while the context of the test starts, too. */
    static final class Environment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = TestDatabase.empty();
            var nodes = new TwoNodes(database);
            nodes.all().forEach(nodes::start);
            var beans = (DefaultListableBeanFactory) context.getBeanFactory();
            beans.registerSingleton("twoNodes", nodes);
            beans.registerDisposableBean("twoNodes", () -> nodes.all().forEach(Node::kill));
            TestPropertyValues.of(nodes.shared(database)).applyTo(context);
        }
    }
}
