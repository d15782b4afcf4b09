package cn.xuezhao.bench;

import java.net.URI;
import java.nio.file.Path;

/**
 * The platform that the launcher has started for this run, as much of it as a photo needs.
 *
 * @param service where photo-service answers
 * @param identityPort where photo-service asks for the keys of students' sessions
 * @param kafka address of the broker
 * @param keys folder of the platform's keys
 * @param processes folder with a record of each process, which begins with its pid
 * @param tenant the regional centre whose students come
 */
record Running(
    URI service, int identityPort, String kafka, Path keys, Path processes, String tenant) {}
