// The header lies in a directory of its own, which pkg-config names.
#include <libpq-fe.h>
