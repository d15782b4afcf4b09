package cn.xuezhao.broken.kafka;

import org.springframework.kafka.core.KafkaTemplate;

record Announcing(KafkaTemplate<String, String> kafka) {}
