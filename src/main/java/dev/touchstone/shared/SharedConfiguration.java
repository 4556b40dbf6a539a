package dev.touchstone.shared;

import java.time.Duration;
import java.time.InstantSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The clock and the repetition of {@link Command}s that met another one. */
@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    private static final int TRIES = 3;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** @param error how wrong the machine’s clock is taken to be: only for tests of nodes that differ, the database sets it right */
    @Bean
    AdjustableClock clock(@Value("${touchstone.clock.error:0s}") Duration error) {
        return new AdjustableClock(InstantSource.offset(InstantSource.system(), error), System::nanoTime);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor commandRetryAdvisor() {
        var advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(Command.class),
                (MethodInterceptor) SharedConfiguration::proceedWithRetries);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE); // outside the transaction
        return advisor;
    }

    /** Who waited too long for somebody else's row (lock_timeout) met another one, too: Spring leaves that SQLState out. */
    @Bean
    static SQLExceptionTranslator waitingTooLongIsACollision() {
        var usual = new SQLExceptionSubclassTranslator();
        return (task, sql, failure) -> LOCK_NOT_AVAILABLE.equals(failure.getSQLState())
                ? new CannotAcquireLockException(task, failure)
                : usual.translate(task, sql, failure);
    }

    private static @Nullable Object proceedWithRetries(MethodInvocation call) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return call.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return ((org.springframework.aop.ProxyMethodInvocation) call)
                        .invocableClone()
                        .proceed();
            } catch (ConcurrencyFailureException collision) {
                if (attempt == TRIES) {
                    throw collision;
                }
            }
        }
    }
}
