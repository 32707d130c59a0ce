/** The images of {@code docker/}: built without a registry by Debian's buildah, and run by its podman. */
package org.upschedule.images;
