package dev.touchstone.shared;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The clock and the repetition of {@link Command}s that met another one. */
@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    private static final int TRIES = 3;

    @Bean
    AdjustableClock clock() {
        return new AdjustableClock();
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
