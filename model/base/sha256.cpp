#include "base/sha256.h"

#ifdef PORTOLAN_HAS_OPENSSL
#include <openssl/evp.h>
#else
#include <QCryptographicHash>
#endif

namespace portolan {

QByteArray sha256Hex(const QByteArray &content)
{
#ifdef PORTOLAN_HAS_OPENSSL
    // Once: looking it up costs more than hashing a page of text.
    static const EVP_MD *const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    void *const bytes = digest.data(); // OpenSSL has them without a sign
    unsigned size = 0;
    if (!EVP_Digest(content.constData(), std::size_t(content.size()),
                    static_cast<unsigned char *>(bytes), &size, sha256, nullptr))
        qFatal("OpenSSL has no SHA-256");
    digest.truncate(qsizetype(size));
    return digest.toHex();
#else
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
#endif
}

} // namespace portolan
