package cn.xuezhao.kit.inbox;

import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Starts listening when the service is ready and stops after the record in hand. */
final class EventListener implements SmartLifecycle {

  private final Optional<MessageListenerContainer> container;

  /**
   * @param container empty for a service that hears nothing
   */
  EventListener(Optional<MessageListenerContainer> container) {
    this.container = container;
  }

  @Override
  public void start() {
    container.ifPresent(MessageListenerContainer::start);
  }

  @Override
  public void stop() {
    container.ifPresent(MessageListenerContainer::stop);
  }

  @Override
  public boolean isRunning() {
    return container.map(MessageListenerContainer::isRunning).orElse(false);
  }
}
