package dev.touchstone.testing;

import com.zaxxer.hikari.HikariDataSource;
import dev.touchstone.shared.AdjustableClock;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Every class starts with the data that a fresh application has; every test starts with the real time. */
final class CleanData implements TestExecutionListener {

    private static final Set<ApplicationContext> SEEN = Collections.newSetFromMap(new WeakHashMap<>());

    @Override
    public void beforeTestClass(TestContext test) throws Exception {
        var application = test.getApplicationContext();
        var database = application.getBean(TestDatabase.class);
        var background = background(application);
        background.forEach(Lifecycle::stop);
        closeConnections(application);
        if (SEEN.add(application)) {
            database.remember();
        } else {
            database.restore();
        }
        background.forEach(Lifecycle::start);
        TestMail.SERVER.purgeEmailFromAllMailboxes();
    }

    @Override
    public void afterTestMethod(TestContext test) {
        test.getApplicationContext().getBean(AdjustableClock.class).reset();
    }

    private static List<Lifecycle> background(ApplicationContext application) {
        return application.getBeansOfType(Lifecycle.class, false, false).values().stream()
                .filter(bean -> bean.getClass().getName().startsWith("dev.touchstone."))
                .filter(Lifecycle::isRunning)
                .toList();
    }

    private static void closeConnections(ApplicationContext application) {
        var pool = application.getBean(HikariDataSource.class).getHikariPoolMXBean();
        if (pool != null) {
            pool.softEvictConnections();
        }
    }
}
